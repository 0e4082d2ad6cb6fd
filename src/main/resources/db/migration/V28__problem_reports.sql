-- What people say is wrong with an exercise, with the answer that they are at.
create table problem_report (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  exercise_id text not null,
  seed bigint not null,
  answer text not null check (length(answer) <= 4000),
  -- What was read, as LaTeX; empty where nothing could be.
  reading text not null,
  comment text not null check (length(comment) between 1 and 2000),
  at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references account on delete set null
);
create index problem_report_open on problem_report (account_id) where settled_at is null;
create index problem_report_account on problem_report (account_id, at);
create index problem_report_settler on problem_report (settled_by);

-- What those who teach a class write down about a student, for one another.
create table class_note (
  id uuid primary key,
  class_id uuid not null references course_class on delete cascade,
  account_id uuid not null references account on delete cascade,
  text text not null check (length(text) between 1 and 2000),
  author_id uuid references account on delete set null,
  at timestamptz not null
);
create index class_note_student on class_note (class_id, account_id, at desc);
create index class_note_account on class_note (account_id);
create index class_note_author on class_note (author_id);
