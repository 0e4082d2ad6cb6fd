-- What their owner sees of sessions: which browser, and when it was last here.
alter table session add column id uuid not null unique default gen_random_uuid();
alter table session add column browser text not null default '';
alter table session add column seen_at timestamptz;
update session set seen_at = created_at;
alter table session alter column seen_at set not null;

-- What happened to an account. The owner sees its rows; those with an actor are the administrators' audit.
create table security_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  account_id uuid references account on delete cascade,
  actor_id uuid references account on delete set null,
  address text not null,
  browser text not null,
  detail text not null
);
create index security_event_account on security_event (account_id, at desc);
create index security_event_actor on security_event (actor_id, at desc);
create index security_event_time on security_event (at);

-- Tries are counted for an account's address, for where they come from, and for both together.
alter table sign_in_try rename column email to subject;
alter index sign_in_try_email rename to sign_in_try_subject;
