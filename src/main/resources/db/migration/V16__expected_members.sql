-- Students of a roster who have no account yet: whoever signs up with the address is in the class.
create table class_expected (
  class_id uuid not null references course_class on delete cascade,
  email text not null,
  name text not null,
  group_name text not null check (length(group_name) <= 100),
  added_at timestamptz not null,
  primary key (class_id, email)
);
create index class_expected_email on class_expected (email);
