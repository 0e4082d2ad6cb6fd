-- Every text of an exercise that was saved or shipped. Attempts name theirs by exercise_id and hash.
create table revision (
  exercise_id text not null,
  number integer not null check (number >= 1),
  section text not null,
  text text not null,
  hash text not null,
  -- Nobody for what the installation came with.
  author_id uuid references account on delete set null,
  note text not null,
  state text not null check (state in ('DRAFT', 'REVIEWED', 'LIVE')),
  created_at timestamptz not null,
  primary key (exercise_id, number)
);
create unique index revision_live on revision (exercise_id) where state = 'LIVE';
