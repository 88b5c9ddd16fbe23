-- Versions are never changed: a due time is explained by the version it was reckoned with.
create table redress.calendar (
  name         text not null,
  version      int not null check (version > 0),
  definition   jsonb not null,
  valid_from   date not null,
  loaded_at    timestamptz not null,
  content_hash text not null,
  primary key (name, version)
);

create table redress.deadline (
  id               uuid primary key,
  case_number      text not null references redress.case_file,
  round            int not null,
  kind             text not null,
  -- What the deadline is about when a case has several of one kind, such as an escalation and its level.
  subject          text not null default '',
  nature           text not null check (nature in ('PROMISE', 'OBLIGATION', 'WAIT')),
  state            text not null check (state in ('RUNNING', 'PAUSED', 'MET', 'MISSED', 'WITHDRAWN')),
  definition_id    text not null,
  urgency          text check (urgency in ('URGENT', 'GENERAL', 'LOW')),
  tier             text,
  channel          text,
  marketplace      text,
  table_version    int not null,
  rank             int not null,
  amount           text not null,
  starts           text not null check (starts in ('RECEIVED', 'ENTERED')),
  pausable         boolean not null check (not pausable or nature = 'PROMISE'),
  warn             text not null,
  levels           text not null,
  missed           text not null,
  calendar         text not null,
  calendar_version int not null,
  started          timestamptz not null,
  given            timestamptz,
  due              timestamptz not null,
  provisional      boolean not null,
  paused_seconds   bigint not null default 0,
  left_seconds     bigint check ((left_seconds is not null) = (state = 'PAUSED')),
  extended_at      timestamptz,
  extended_until   timestamptz,
  moved_at         timestamptz,
  moved_until      timestamptz,
  moved_by         text,
  moved_reason     text,
  warned           int not null default 0,
  level            int not null default 0,
  next_alarm       timestamptz,
  met_at           timestamptz,
  missed_at        timestamptz,
  withdrawn_at     timestamptz,
  escalation_id    uuid,
  execution_id     text,
  foreign key (calendar, calendar_version) references redress.calendar (name, version),
  check (nature <> 'OBLIGATION' or (state <> 'PAUSED' and extended_until is null)),
  check (nature = 'OBLIGATION' or moved_until is null)
);
create unique index deadline_open on redress.deadline (case_number, kind, round, subject)
  where state in ('RUNNING', 'PAUSED');
create index deadline_of_case on redress.deadline (case_number, kind);
create index deadline_alarm on redress.deadline (next_alarm, id) where next_alarm is not null;
create index deadline_due on redress.deadline (state, due) where state in ('RUNNING', 'PAUSED', 'MISSED');
create index deadline_of_scope on redress.deadline (execution_id) where execution_id is not null;
create index deadline_on_calendar on redress.deadline (calendar, calendar_version, id)
  where state in ('RUNNING', 'PAUSED');

create table redress.deadline_pause (
  deadline_id uuid not null references redress.deadline on delete cascade,
  question_id uuid not null,
  asked_at    timestamptz not null,
  answered_at timestamptz check (answered_at >= asked_at),
  primary key (deadline_id, question_id)
);
create index deadline_pause_of_question on redress.deadline_pause (question_id) where answered_at is null;
