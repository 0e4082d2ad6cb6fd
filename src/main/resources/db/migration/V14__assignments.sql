-- Exercises that a class is to solve in a span of time.
create table assignment (
  id uuid primary key,
  class_id uuid not null references course_class on delete cascade,
  title text not null check (length(title) between 1 and 200),
  opens_at timestamptz not null,
  due_at timestamptz not null,
  -- The last moment at which an answer counts; later than due where late answers do.
  closes_at timestamptz not null,
  -- What a late answer loses of its points, in percent.
  late_percent integer not null check (late_percent between 0 and 100),
  -- Answers that count to each exercise; as many as one likes where absent.
  attempts_allowed integer check (attempts_allowed between 1 and 1000),
  -- What each hint takes of the points, in percent; no hints where absent.
  hint_percent integer check (hint_percent between 0 and 100),
  solutions text not null check (solutions in ('ANY_TIME', 'EARNED', 'CLOSED')),
  variants text not null check (variants in ('OWN', 'SAME')),
  -- Variants are drawn from it.
  seed bigint not null,
  -- Counted up by each change, so that two who change it at once are told.
  version integer not null,
  changed_by uuid references account on delete set null,
  changed_at timestamptz not null,
  check (opens_at < due_at),
  check (due_at <= closes_at)
);
create index assignment_class on assignment (class_id, due_at);
create index assignment_changer on assignment (changed_by);

create table assignment_exercise (
  assignment_id uuid not null references assignment on delete cascade,
  position integer not null,
  exercise_id text not null,
  points integer not null check (points between 0 and 1000),
  primary key (assignment_id, position),
  unique (assignment_id, exercise_id)
);
create index assignment_exercise_exercise on assignment_exercise (exercise_id);

-- What one student has beyond the others.
create table extension (
  assignment_id uuid not null references assignment on delete cascade,
  account_id uuid not null references account on delete cascade,
  -- Absent where only attempts are added.
  due_at timestamptz,
  extra_attempts integer not null check (extra_attempts between 0 and 1000),
  note text not null check (length(note) <= 500),
  given_by uuid references account on delete set null,
  given_at timestamptz not null,
  primary key (assignment_id, account_id)
);
create index extension_account on extension (account_id);
create index extension_giver on extension (given_by);
