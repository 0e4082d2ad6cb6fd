create table course_class (
  id uuid primary key,
  title text not null check (length(title) between 1 and 200),
  -- The time zone of all its times, as the tz database has it.
  zone text not null,
  join_code text not null unique,
  created_at timestamptz not null,
  -- An archived class can be read, not changed, and nobody joins it.
  archived_at timestamptz
);

create table class_member (
  class_id uuid not null references course_class on delete cascade,
  account_id uuid not null references account on delete cascade,
  role text not null check (role in ('STUDENT', 'ASSISTANT', 'INSTRUCTOR')),
  group_name text not null default '' check (length(group_name) <= 100),
  joined_at timestamptz not null,
  primary key (class_id, account_id)
);
create index class_member_account on class_member (account_id);
