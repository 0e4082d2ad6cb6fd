-- How many of the variant's hints had been opened before. Like everything else about an attempt it is what was so when the
-- answer was given; points depend on it, and are computed for whole classes.
alter table attempt add column hints integer not null default 0 check (hints >= 0);

alter table attempt disable trigger user;
update attempt a set hints = opened.count
from (
  select t.id, count(*) as count
  from help h join attempt t on t.account_id = h.account_id and t.exercise_id = h.exercise_id
    and t.parameters = cast(h.variant as jsonb) and h.opened_at <= t.created_at
  where h.rung > 0
  group by t.id
) opened
where opened.id = a.id;
alter table attempt enable trigger user;

-- Everything that points are computed from: those of a class are read from this index alone.
drop index attempt_history;
create index attempt_question on attempt (account_id, exercise_id, seed, created_at)
  include (id, verdict, hints, after_solution);
-- What one exercise was answered by everybody is counted by authors alone.
drop index attempt_exercise;
create index attempt_exercise on attempt (exercise_id);
-- The index is enough for what has been vacuumed, so that happens after a hundredth of new rows instead of a fifth.
alter table attempt set (autovacuum_vacuum_insert_scale_factor = 0.01);
