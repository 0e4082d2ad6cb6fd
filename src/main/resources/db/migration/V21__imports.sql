-- A file that somebody has sent to be looked at, until it is taken over; not for longer than a day.
create table staged_import (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  file_name text not null,
  section text not null,
  content bytea not null,
  staged_at timestamptz not null
);
create index staged_import_account on staged_import (account_id);
create index staged_import_age on staged_import (staged_at);
