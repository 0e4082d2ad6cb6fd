-- What somebody has typed and not sent yet.
create table draft (
  account_id uuid not null references account on delete cascade,
  exercise_id text not null,
  seed bigint not null,
  text text not null check (length(text) <= 4000),
  saved_at timestamptz not null,
  primary key (account_id, exercise_id, seed)
);
