alter table account drop constraint account_role_check;
alter table account add constraint account_role_check
  check (role in ('GUEST', 'STUDENT', 'INSTRUCTOR', 'ADMINISTRATOR'));

-- Links that let whoever holds them do one thing. The one of the first administrator is made anew at every start.
drop table invitation;
create table ticket (
  id uuid primary key,
  token_hash text not null unique,
  purpose text not null check (purpose in ('INVITATION', 'SIGN_UP', 'PASSWORD', 'ADDRESS')),
  -- Of an invitation: what its holder becomes, and who made it; nobody made the first one.
  role text check (role in ('STUDENT', 'INSTRUCTOR', 'ADMINISTRATOR')),
  created_by uuid references account on delete cascade,
  -- The address that a link was sent to.
  email text,
  -- The guest who asked, and the class to go on to.
  guest_id uuid references account on delete set null,
  join_code text,
  -- Whose password or address the link changes.
  account_id uuid references account on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  uses_left integer not null check (uses_left >= 0),
  check ((purpose = 'INVITATION') = (role is not null)),
  check ((purpose in ('PASSWORD', 'ADDRESS')) = (account_id is not null)),
  check ((purpose in ('SIGN_UP', 'ADDRESS')) = (email is not null))
);
create index ticket_expiry on ticket (expires_at);
create index ticket_account on ticket (account_id);
create index ticket_maker on ticket (created_by);
create index ticket_guest on ticket (guest_id);
