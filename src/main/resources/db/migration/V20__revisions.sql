-- Every text of an exercise that was saved or shipped. Attempts name theirs by exercise_id and hash.
create table revision (
  exercise_id text not null,
  number integer not null check (number >= 1),
  section text not null,
  text text not null,
  hash text not null,
  -- Came with the installation, and was not written in it.
  shipped boolean not null,
  author_id uuid references account on delete set null,
  note text not null check (length(note) <= 200),
  state text not null check (state in ('DRAFT', 'REVIEWED', 'LIVE')),
  created_at timestamptz not null,
  -- Of a copy: what it was copied from.
  origin_id text,
  origin_number integer,
  primary key (exercise_id, number),
  check ((origin_id is null) = (origin_number is null))
);
create unique index revision_live on revision (exercise_id) where state = 'LIVE';
create index revision_hash on revision (exercise_id, hash);
create index revision_author on revision (author_id);

-- What is being typed and not saved yet, by author.
create table unsaved_text (
  account_id uuid not null references account on delete cascade,
  exercise_id text not null,
  -- The number of the revision that its author began with.
  base integer not null,
  text text not null,
  saved_at timestamptz not null,
  primary key (account_id, exercise_id)
);
create index unsaved_text_exercise on unsaved_text (exercise_id, saved_at);
