-- A proof that was found after its verdict had gone out. The attempt stays as it was stored; whoever reads it sees both.
create table proof (
  attempt_id uuid primary key references attempt on delete cascade,
  method text not null,
  engine_version text not null,
  proved_at timestamptz not null
);
