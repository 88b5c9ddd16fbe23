-- A missed deadline or a call for help, from being raised to its last consequence (an extension that was kept or not).
create table redress.escalation (
  id             uuid primary key,
  case_number    text not null references redress.case_file,
  round          int not null,
  deadline_id    uuid references redress.deadline,
  deadline_kind  text,
  obligation     boolean not null,
  urgency        text not null check (urgency in ('URGENT', 'GENERAL', 'LOW')),
  reason         text not null check (reason in ('DEADLINE', 'PERSON')),
  asked_by       text,
  asking_group   text,
  asked_text     text,
  first_level    int not null check (first_level between 1 and 3),
  level          int not null check (level between 1 and 3),
  wanted_level   int not null check (wanted_level between 1 and 3),
  state          text not null check (state in ('OPEN', 'CLAIMED', 'DECIDED', 'WITHDRAWN')),
  instance_id    text,
  due            timestamptz not null default 'infinity',
  raised_at      timestamptz not null,
  outcome        text check (outcome in
                   ('TAKE_OVER', 'REASSIGN', 'EXTEND', 'APPROVE', 'REFUSE', 'ABUSE', 'NOT_NEEDED')),
  decided_by     text,
  decided_at     timestamptz,
  until          timestamptz,
  assignee       text,
  amount_minor   bigint check (amount_minor >= 0),
  currency       text check (currency ~ '^[A-Z]{3}$'),
  reason_text    text,
  extended_until timestamptz,
  closed_at      timestamptz,
  check ((reason = 'DEADLINE') = (deadline_id is not null)),
  check ((reason = 'PERSON') = (asked_by is not null and asking_group is not null))
);
-- Whoever raises the same thing a second time, on any node, finds the first one.
create unique index escalation_once_per_deadline on redress.escalation (deadline_id) where closed_at is null;
create unique index escalation_once_per_asker on redress.escalation (case_number, asking_group)
  where closed_at is null and reason = 'PERSON';
create index escalation_of_case on redress.escalation (case_number, raised_at);
create index escalation_by_due on redress.escalation (state, level, due, id);

-- Each offer of an escalation to a level; the same level comes twice when an extension ends at the top.
create table redress.escalation_level (
  id            uuid primary key,
  escalation_id uuid not null references redress.escalation,
  level         int not null check (level between 1 and 3),
  group_id      text not null,
  state         text not null check (state in ('OPEN', 'CLAIMED', 'DECIDED', 'WITHDRAWN')),
  scope_id      text,
  task_id       text,
  raised_at     timestamptz not null,
  claim_id      uuid references redress.deadline,
  claim_due     timestamptz,
  claimed_by    text,
  claimed_at    timestamptz,
  decision_id   uuid references redress.deadline,
  decision_due  timestamptz,
  alarmed_at    timestamptz,
  closed_at     timestamptz
);
create unique index escalation_level_once on redress.escalation_level (escalation_id, level) where closed_at is null;
create index escalation_level_of on redress.escalation_level (escalation_id, raised_at);
create index escalation_level_alarm on redress.escalation_level (alarmed_at) where closed_at is null and level = 3;
