-- What one person did to many tasks at once, so that it can be taken back within some minutes.
create table redress.batch (
  id        uuid primary key,
  done_by   text not null,
  act       text not null check (act in ('CLAIM', 'ASSIGN', 'URGENCY', 'HAND_OVER')),
  done_at   timestamptz not null,
  undone_at timestamptz
);
create index batch_by_time on redress.batch (done_at);

create table redress.batch_change (
  batch_id    uuid not null references redress.batch on delete cascade,
  task_id     text not null,
  case_number text,
  was         text,
  became      text,
  primary key (batch_id, task_id)
);
