-- What an account's answers to an exercise come to, counted by the triggers below as they come in, so that a page about a
-- class reads a row for each student and exercise and not their answers. Nothing but the key is indexed: counting up
-- changes a row in its place.
create table exercise_state (
  account_id uuid not null references account on delete cascade,
  exercise_id text not null,
  -- Answers by verdict; right ones also where they were one's own.
  correct integer not null default 0,
  solved integer not null default 0,
  incorrect integer not null default 0,
  wrong_form integer not null default 0,
  undecided integer not null default 0,
  invalid integer not null default 0,
  hints integer not null default 0,
  solutions integer not null default 0,
  -- The first right or wrong answer, the first right one of one's own, and how many there were up to that.
  begun_at timestamptz,
  solved_at timestamptz,
  tries integer,
  -- When the third wrong answer came.
  third_wrong_at timestamptz,
  -- The last answer of any kind; none where there was only help.
  last_at timestamptz,
  primary key (account_id, exercise_id)
) with (fillfactor = 70);

-- The mistakes that wrong answers are told, by week (its Monday, in UTC).
create table mistake_count (
  account_id uuid not null references account on delete cascade,
  week date not null,
  exercise_id text not null,
  misconception text not null,
  answers integer not null,
  last_at timestamptz not null,
  primary key (account_id, week, exercise_id, misconception)
) with (fillfactor = 70);

-- The mistakes of the first diagnosis, which is the one that is told, each once.
create function told_mistakes(diagnoses jsonb) returns setof text language sql immutable as $$
  select distinct mistake ->> 'misconception' from jsonb_array_elements(diagnoses -> 0) mistake
$$;

create function week_of(moment timestamptz) returns date language sql immutable as $$
  select date_trunc('week', moment at time zone 'UTC')::date
$$;

create function count_attempt() returns trigger language plpgsql as $$
declare
  own constant integer := (new.verdict = 'CORRECT' and not new.after_solution)::integer;
  counts constant boolean := new.verdict in ('CORRECT', 'INCORRECT');
begin
  insert into exercise_state as s (account_id, exercise_id, correct, solved, incorrect, wrong_form, undecided, invalid,
    begun_at, solved_at, tries, last_at)
  values (new.account_id, new.exercise_id, (new.verdict = 'CORRECT')::integer, own, (new.verdict = 'INCORRECT')::integer,
    (new.verdict = 'WRONG_FORM')::integer, (new.verdict = 'UNDECIDED')::integer, (new.verdict = 'INVALID')::integer,
    case when counts then new.created_at end, case when own = 1 then new.created_at end, case when own = 1 then 1 end,
    new.created_at)
  on conflict (account_id, exercise_id) do update set
    correct = s.correct + excluded.correct,
    solved = s.solved + excluded.solved,
    incorrect = s.incorrect + excluded.incorrect,
    wrong_form = s.wrong_form + excluded.wrong_form,
    undecided = s.undecided + excluded.undecided,
    invalid = s.invalid + excluded.invalid,
    begun_at = coalesce(s.begun_at, excluded.begun_at),
    solved_at = coalesce(s.solved_at, excluded.solved_at),
    tries = coalesce(s.tries, case when own = 1 then s.correct + s.incorrect + 1 end),
    third_wrong_at = coalesce(s.third_wrong_at, case when excluded.incorrect = 1 and s.incorrect = 2 then new.created_at end),
    last_at = greatest(s.last_at, excluded.last_at);
  if new.verdict = 'INCORRECT' and new.diagnoses <> '[]' then
    insert into mistake_count as m
    select new.account_id, week_of(new.created_at), new.exercise_id, told, 1, new.created_at
    from told_mistakes(new.diagnoses) told
    on conflict (account_id, week, exercise_id, misconception) do update set
      answers = m.answers + 1, last_at = greatest(m.last_at, excluded.last_at);
  end if;
  return null;
end
$$;

-- The same from the stored answers.
create function recount(account uuid) returns void language sql as $$
  delete from exercise_state where account_id = account;
  delete from mistake_count where account_id = account;
  with own as (
    select exercise_id, verdict, created_at,
      verdict = 'CORRECT' and not after_solution as solves,
      verdict in ('CORRECT', 'INCORRECT') as counts,
      count(*) filter (where verdict in ('CORRECT', 'INCORRECT')) over up_to as counted,
      row_number() over (partition by exercise_id, verdict order by created_at, id) as nth
    from attempt
    where account_id = account
    window up_to as (partition by exercise_id order by created_at, id)
  ), total as (
    select exercise_id,
      count(*) filter (where verdict = 'CORRECT') as correct,
      count(*) filter (where solves) as solved,
      count(*) filter (where verdict = 'INCORRECT') as incorrect,
      count(*) filter (where verdict = 'WRONG_FORM') as wrong_form,
      count(*) filter (where verdict = 'UNDECIDED') as undecided,
      count(*) filter (where verdict = 'INVALID') as invalid,
      min(created_at) filter (where counts) as begun_at,
      min(created_at) filter (where solves) as solved_at,
      min(counted) filter (where solves) as tries,
      min(created_at) filter (where verdict = 'INCORRECT' and nth = 3) as third_wrong_at,
      max(created_at) as last_at
    from own group by exercise_id
  ), taken as (
    select exercise_id, count(*) filter (where rung > 0) as hints, count(*) filter (where rung = 0) as solutions
    from help where account_id = account group by exercise_id
  )
  insert into exercise_state
  select account, exercise_id, coalesce(correct, 0), coalesce(solved, 0), coalesce(incorrect, 0), coalesce(wrong_form, 0),
    coalesce(undecided, 0), coalesce(invalid, 0), coalesce(hints, 0), coalesce(solutions, 0),
    begun_at, solved_at, tries, third_wrong_at, last_at
  from total full join taken using (exercise_id);
  insert into mistake_count
  select account, week_of(created_at), exercise_id, told, count(*), max(created_at)
  from attempt cross join told_mistakes(diagnoses) told
  where account_id = account and verdict = 'INCORRECT'
  group by week_of(created_at), exercise_id, told
$$;

create function count_help() returns trigger language plpgsql as $$
begin
  insert into exercise_state as s (account_id, exercise_id, hints, solutions)
  values (new.account_id, new.exercise_id, (new.rung > 0)::integer, (new.rung = 0)::integer)
  on conflict (account_id, exercise_id) do update set
    hints = s.hints + excluded.hints, solutions = s.solutions + excluded.solutions;
  return null;
end
$$;

-- A guest's work has gone to another account.
create function recount_moved() returns trigger language plpgsql as $$
begin
  perform recount(account_id) from (select account_id from gone union select account_id from come) as moved;
  return null;
end
$$;

create trigger attempt_is_counted after insert on attempt for each row execute function count_attempt();
create trigger help_is_counted after insert on help for each row execute function count_help();
create trigger moved_attempts_are_counted after update on attempt
  referencing old table as gone new table as come for each statement execute function recount_moved();
create trigger moved_help_is_counted after update on help
  referencing old table as gone new table as come for each statement execute function recount_moved();

select recount(account_id) from (select account_id from attempt union select account_id from help) as everybody;

-- What waits to be decided is a small part of all answers.
create index attempt_undecided on attempt (account_id, created_at desc) where verdict = 'UNDECIDED';
