-- What instructors decide about answers. Attempts stay as they are; what is decided stands beside them.
create table act (
  id uuid primary key,
  class_id uuid not null references course_class on delete cascade,
  exercise_id text not null,
  kind text not null check (kind in ('CREDIT', 'FEEDBACK')),
  -- Of a credit, in percent of what a right answer has.
  percent integer check (percent between 0 and 100),
  feedback text check (length(feedback) between 1 and 2000),
  -- Which answers are meant, so that later ones are told the same.
  answers text not null,
  actor_id uuid references account on delete set null,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid references account on delete set null,
  check ((kind = 'CREDIT') = (percent is not null)),
  check ((kind = 'FEEDBACK') = (feedback is not null)),
  check (undone_at is not null or undone_by is null)
);
create index act_exercise on act (class_id, exercise_id, at desc);
create index act_actor on act (actor_id);
create index act_undoer on act (undone_by);

create table act_attempt (
  act_id uuid not null references act on delete cascade,
  attempt_id uuid not null references attempt on delete cascade,
  primary key (act_id, attempt_id)
);
create index act_attempt_attempt on act_attempt (attempt_id);
-- The answers of a class to one exercise are read by exercise.
create index attempt_exercise on attempt (exercise_id, account_id, created_at);
