-- Exercises that an instructor put together, which others may copy.
create table question_set (
  id uuid primary key,
  owner_id uuid references account on delete set null,
  title text not null check (length(title) <= 120),
  note text not null check (length(note) <= 500),
  -- Of a copy: what it was copied from, and from whom, as they were then.
  origin text,
  created_at timestamptz not null
);
create index question_set_owner on question_set (owner_id);

create table question_set_exercise (
  set_id uuid not null references question_set on delete cascade,
  position integer not null,
  exercise_id text not null,
  primary key (set_id, position)
);
