create table account (
  id uuid primary key,
  role text not null check (role in ('GUEST', 'STUDENT', 'INSTRUCTOR')),
  name text not null,
  email text unique,
  password_hash text,
  created_at timestamptz not null,
  check ((role = 'GUEST') = (email is null)),
  check ((role = 'GUEST') = (password_hash is null))
);

create table session (
  token_hash text primary key,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account_id);
create index session_expiry on session (expires_at);

-- The link with which the first instructor signs up.
create table invitation (
  token_hash text primary key,
  created_at timestamptz not null,
  used_at timestamptz
);

-- One row for each password that is about to be looked at; a right one clears its e-mail address.
create table sign_in_try (
  id bigint generated always as identity primary key,
  email text not null,
  tried_at timestamptz not null
);
create index sign_in_try_email on sign_in_try (email, tried_at);
create index sign_in_try_time on sign_in_try (tried_at);

-- The variant of each exercise that an account works on.
create table work (
  account_id uuid not null references account on delete cascade,
  exercise_id text not null,
  seed bigint not null,
  created_at timestamptz not null,
  primary key (account_id, exercise_id)
);

create table attempt (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  submission text not null,
  exercise_id text not null,
  exercise_hash text not null,
  seed bigint not null,
  parameters jsonb not null,
  raw text not null check (length(raw) <= 4000),
  reading_text text not null,
  reading_latex text not null,
  verdict text not null check (verdict in ('CORRECT', 'INCORRECT', 'INVALID', 'UNDECIDED')),
  certainty text,
  method text,
  reason text,
  evidence jsonb,
  problems jsonb not null,
  notes jsonb not null,
  engine_version text not null,
  micros bigint not null,
  created_at timestamptz not null,
  -- A form that is sent twice gives one attempt.
  unique (account_id, submission),
  check ((verdict = 'CORRECT') = (certainty is not null)),
  check ((verdict = 'CORRECT') = (method is not null)),
  check ((verdict = 'UNDECIDED') = (reason is not null)),
  check ((verdict = 'INCORRECT') = (evidence is not null))
);
create index attempt_history on attempt (account_id, exercise_id, created_at desc);

-- Attempts are what happened. They go with their account, and a guest's go to the account that the
-- guest signs in to; nothing else about them changes.
create function keep_attempt() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from account where id = old.account_id) then
    return old;
  end if;
  if tg_op = 'UPDATE'
      and to_jsonb(new) - 'account_id' = to_jsonb(old) - 'account_id'
      and exists (select from account where id = old.account_id and role = 'GUEST') then
    return new;
  end if;
  raise exception 'attempts are kept as they are' using errcode = 'restrict_violation';
end
$$;

create trigger attempt_is_kept before update or delete on attempt
  for each row execute function keep_attempt();
create trigger attempts_are_kept before truncate on attempt
  for each statement execute function keep_attempt();
