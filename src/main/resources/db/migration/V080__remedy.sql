create table redress.remedy_option (
  case_number      text not null references redress.case_file,
  round            int not null,
  kind             text not null,
  agent_limit      bigint not null,
  supervisor_limit bigint not null,
  manager_limit    bigint not null,
  ship_first       boolean not null,
  advice           text,
  primary key (case_number, round, kind)
);

create table redress.remedy (
  id           uuid primary key,
  case_number  text not null references redress.case_file,
  round        int not null,
  kind         text not null check (kind in
                 ('REFUND', 'EXCHANGE', 'RESEND', 'REPAIR', 'COMPENSATION', 'COUPON', 'APOLOGY')),
  amount_minor bigint not null check (amount_minor >= 0),
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  reasons      text not null,
  state        text not null check (state in
                 ('PROPOSED', 'APPROVED', 'REFUSED', 'SENT', 'ACCEPTED', 'REJECTED', 'EXECUTED', 'REPLACED')),
  proposed_by  text not null,
  proposed_at  timestamptz not null,
  approved_by  text check (approved_by <> proposed_by),
  decided_at   timestamptz,
  action_id    uuid,
  proof        text,
  executed_at  timestamptz
);
create index remedy_by_case on redress.remedy (case_number, proposed_at desc);
create index remedy_executed on redress.remedy (kind, executed_at desc) where state = 'EXECUTED';

-- Money a supervisor granted to a case when an agent asked for more than the table gives.
create table redress.remedy_grant (
  case_number  text primary key references redress.case_file,
  amount_minor bigint not null check (amount_minor >= 0),
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  granted_by   text not null,
  at           timestamptz not null
);
