-- A decision may give different answers different credit: grading anew gives it to some and takes it from others.
alter table act_attempt add column percent integer check (percent between 0 and 100);
update act_attempt x set percent = c.percent from act c where c.id = x.act_id;
-- What an act gives all its answers; none where it differs.
alter table act drop constraint act_check;
alter table act add constraint act_feedback_gives_nothing check (kind = 'CREDIT' or percent is null);

-- With a guest's attempt goes what help its new account had taken before.
create or replace function keep_attempt() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from account where id = old.account_id) then
    return old;
  end if;
  if tg_op = 'UPDATE'
      and to_jsonb(new) - array['account_id', 'hints', 'after_solution']
        = to_jsonb(old) - array['account_id', 'hints', 'after_solution']
      and new.hints >= old.hints and new.after_solution >= old.after_solution
      and exists (select from account where id = old.account_id and role = 'GUEST') then
    return new;
  end if;
  raise exception 'attempts are kept as they are' using errcode = 'restrict_violation';
end
$$;
