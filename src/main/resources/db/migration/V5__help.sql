-- Hints opened, and solutions shown before the variant was solved. A variant is named by its parameters.
create table help (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  exercise_id text not null,
  variant text not null,
  -- The hint's place in the ladder, from 1; 0 is the solution.
  rung integer not null check (rung >= 0),
  opened_at timestamptz not null,
  unique (account_id, exercise_id, variant, rung)
);

-- An answer to a variant whose solution had been shown counts as no solution of one's own.
alter table attempt add column after_solution boolean not null default false;
