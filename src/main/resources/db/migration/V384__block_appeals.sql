-- One task outside any process per key, for ever: what raised it twice still has one task.
create table redress.single_task (
  key         text primary key,
  task_id     text not null unique,
  case_number text references redress.case_file,
  raised_at   timestamptz not null
);

-- When a block stopped, and why: its last day came, or the buyer's appeal was granted.
alter table redress.abuse_judgement
  add column ended_at timestamptz,
  add column ended_because text check (ended_because in ('EXPIRED', 'APPEAL')),
  add constraint abuse_judgement_ended check ((ended_at is null) = (ended_because is null));
create index abuse_judgement_blocks on redress.abuse_judgement (confirmed_at)
  where verdict = 'BLOCK' and confirmed_at is not null and ended_at is null;

-- A buyer's objection to a block, answered by somebody who neither judged nor confirmed it.
create table redress.block_appeal (
  id           uuid primary key,
  case_number  text not null references redress.case_file,
  judgement_id uuid not null references redress.abuse_judgement,
  words        text not null,
  filed_by     text not null,
  filed_at     timestamptz not null,
  state        text not null default 'OPEN' check (state in ('OPEN', 'UPHELD', 'LIFTED')),
  answer       text,
  answered_by  text,
  answered_at  timestamptz,
  check ((state = 'OPEN') = (answered_at is null))
);
create unique index block_appeal_once on redress.block_appeal (judgement_id) where state = 'OPEN';
create index block_appeal_of_case on redress.block_appeal (case_number, filed_at desc);
create index block_appeal_of_block on redress.block_appeal (judgement_id, filed_at desc);

-- True when a person typed the proof: such words go when the customer is erased, a provider's own reference stays.
alter table redress.action add column by_hand boolean not null default false;
