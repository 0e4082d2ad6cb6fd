-- Every server that shares the database learns of each answer once it is committed.
create function tell_attempt() returns trigger language plpgsql as $$
begin
  perform pg_notify('attempt', new.account_id::text);
  return null;
end
$$;
create trigger attempt_is_told after insert on attempt
  for each row execute function tell_attempt();
create index attempt_recent on attempt (account_id, created_at desc);
