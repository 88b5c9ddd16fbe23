-- Moving running cases to the set of a change, and back. One row for each case: whichever node locks it next moves it,
-- in the transaction that says so here, so that a killed node leaves nothing half done.
create table redress.design_migration (
  id         uuid primary key,
  change_id  uuid not null unique references redress.design_change,
  state      text not null check (state in ('RUNNING', 'DONE', 'TURNING_BACK', 'TURNED_BACK')),
  -- Whether open promises take the times of the new table; obligations and waits never do.
  reckon     boolean not null,
  started_by text not null,
  started_at timestamptz not null,
  ended_at   timestamptz
);

create table redress.design_migration_case (
  migration_id uuid not null references redress.design_migration,
  case_number  text not null references redress.case_file,
  state        text not null check (state in ('WAITING', 'MOVED', 'STAYED', 'FAILED', 'BACK_WAITING', 'BACK', 'BACK_FAILED')),
  moves        jsonb not null default '[]',
  reason       text,
  element      text,
  done_at      timestamptz,
  primary key (migration_id, case_number)
);
create index design_migration_waiting on redress.design_migration_case (migration_id, case_number)
  where state in ('WAITING', 'BACK_WAITING');
create index design_migration_failed on redress.design_migration_case (migration_id, case_number)
  where state in ('FAILED', 'BACK_FAILED');
