create sequence redress.case_number_seq;

create table redress.case_file (
  number          text primary key check (number ~ '^[A-Z]-[0-9]{4}-[0-9]{6,12}$'),
  kind            text not null check (kind in ('COMPLAINT', 'RETURN', 'REVIEW', 'IMPROVEMENT')),
  process_id      text not null,
  instance_id     text,
  stage           text not null default 'RECEIVED'
                  check (stage in ('RECEIVED', 'ACCEPT', 'VERIFY', 'RESOLVE', 'FOLLOW_UP', 'IMPROVE', 'CLOSED')),
  outcome         text,
  owner           text,
  group_id        text,
  urgency         text check (urgency in ('URGENT', 'GENERAL', 'LOW')),
  severity        int check (severity between 1 and 4),
  tier            text check (tier in ('HIGH_VALUE', 'POTENTIAL', 'ORDINARY', 'LAPSED')),
  priority        int not null default 0,
  round           int not null default 1,
  reopened        int not null default 0,
  customer_id     uuid,
  order_id        text,
  received_at     timestamptz not null,
  first_closed_at timestamptz,
  closed_at       timestamptz,
  start_attempts  int not null default 0,
  start_next      timestamptz not null,
  version         int not null default 1
);
create index case_file_unstarted on redress.case_file (start_next) where instance_id is null;
create index case_file_by_stage on redress.case_file (stage, number desc);
create index case_file_by_owner on redress.case_file (owner, number desc) where owner is not null;
create index case_file_by_customer on redress.case_file (customer_id, received_at desc);
create index case_file_by_order on redress.case_file (order_id, received_at desc) where order_id is not null;

create table redress.open_task (
  task_id         text primary key,
  case_number     text references redress.case_file,
  process_id      text,
  activity_id     text not null,
  name            text not null,
  candidate_group text,
  assignee        text,
  created_at      timestamptz not null,
  due             timestamptz not null default 'infinity',
  instance_id     text,
  scopes          text[] not null
);
create index open_task_inbox on redress.open_task (candidate_group, due, task_id);
create index open_task_mine on redress.open_task (assignee, due, task_id) where assignee is not null;
create index open_task_case on redress.open_task (case_number);

create table redress.submission (
  id          uuid primary key,
  case_number text references redress.case_file,
  task_id     text not null,
  activity_id text not null,
  form_id     text,
  fields      jsonb not null,
  by_id       text not null,
  at          timestamptz not null
);
create index submission_by_case on redress.submission (case_number, activity_id, at desc);
create index submission_by_task on redress.submission (task_id);

-- One repair task per thing that failed: an incident of the engine, or a case that does not start.
create table redress.repair (
  failure     text primary key,
  case_number text references redress.case_file,
  task_id     text not null unique,
  raised_at   timestamptz not null
);
