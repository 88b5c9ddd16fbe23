-- What a draft would have meant: cases are played with what is in force and with the draft, each in a JVM of its own and
-- in a schema of its own, which is empty again afterwards. Here stand only the order and what came of it.
create table redress.rehearsal (
  id         uuid primary key,
  draft_id   uuid references redress.design_draft,
  change_id  uuid references redress.design_change,
  title      text not null,
  changed    text[] not null,
  state      text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  source     text not null check (source in ('GENERATED', 'PAST')),
  cases      integer not null check (cases between 1 and 20000),
  days       integer not null check (days between 1 and 90),
  seed       bigint not null,
  started_by text not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  -- When the node that plays it was last heard of, and how many cases have come in each of the two sets.
  seen_at    timestamptz not null,
  played_now   integer not null default 0,
  played_draft integer not null default 0,
  why          text,
  result_now   jsonb,
  result_draft jsonb,
  check ((draft_id is null) <> (change_id is null)),
  check ((result_draft is not null) = (state = 'DONE'))
);
-- Two JVMs at a time are all that a machine of two cores can spare beside the product.
create unique index rehearsal_one on redress.rehearsal (state) where state = 'RUNNING';
create index rehearsal_started on redress.rehearsal (started_at);

create schema rehearsal_now;
create schema rehearsal_draft;
grant usage, create on schema rehearsal_now, rehearsal_draft to "${app}";
