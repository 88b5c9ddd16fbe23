-- Improvements: what the causes of cases call for, in eight steps, and the number by which they are judged.

create sequence redress.improvement_number_seq;

alter table redress.cause add column carrier text;
alter table redress.cause add column text_key text;
create index cause_by_carrier on redress.cause (carrier, code, at desc) where carrier is not null;
create index cause_by_text on redress.cause (text_key, code, at desc) where text_key is not null;
create index cause_by_time on redress.cause (at);

alter table redress.shop_order_line add column batch text;
create index shop_order_line_product on redress.shop_order_line (product_id, order_id);
create index shop_order_line_batch on redress.shop_order_line (batch, order_id) where batch is not null;
create index shop_shipment_carrier on redress.shop_shipment (carrier, order_id);
create index shop_order_ordered on redress.shop_order (ordered_at);
create index case_file_by_receipt on redress.case_file (kind, received_at);
create index deadline_obligation_missed on redress.deadline (missed_at) where nature = 'OBLIGATION' and state = 'MISSED';

-- One open improvement per key, whatever the number of signals and nodes.
create table redress.improvement (
  number      text primary key references redress.case_file,
  signal_key  text not null,
  reason      text not null,
  severity    int not null check (severity between 1 and 4),
  cause_code  text,
  product     text,
  carrier     text,
  opened_at   timestamptz not null,
  closed_at   timestamptz,
  outcome     text check (outcome in ('EFFECTIVE', 'INEFFECTIVE_ACCEPTED', 'MERGED', 'WATCH_ONLY', 'REJECTED')),
  merged_into text references redress.improvement,
  check ((closed_at is null) = (outcome is null)),
  check ((outcome = 'MERGED') = (merged_into is not null) or outcome is null)
);
create unique index improvement_open on redress.improvement (signal_key) where closed_at is null;
create index improvement_of_key on redress.improvement (signal_key, closed_at desc);

create table redress.improvement_case (
  improvement text not null references redress.improvement,
  case_number text not null references redress.case_file,
  primary key (improvement, case_number)
);
create index improvement_of_case on redress.improvement_case (case_number);

-- An occasion, such as a week's Pareto, raises its signal once for ever.
alter table redress.improvement_signal alter column case_number drop not null;
alter table redress.improvement_signal alter column cause_code drop not null;
alter table redress.improvement_signal add column signal_key text;
alter table redress.improvement_signal add column occasion text unique;
alter table redress.improvement_signal add column improvement text references redress.improvement;
update redress.improvement_signal set signal_key = 'CAUSE:' || cause_code;
alter table redress.improvement_signal alter column signal_key set not null;
create index improvement_signal_of on redress.improvement_signal (improvement, raised_at);

create table redress.improvement_action (
  improvement text not null references redress.improvement,
  round       int not null,
  ordinal     int not null check (ordinal between 1 and 20),
  kind        text not null check (kind in ('PRODUCT_TEXT', 'PHOTO', 'PACKAGING', 'CARRIER', 'STOCK', 'TRAINING',
                'KNOWLEDGE', 'PROCESS')),
  action      text not null,
  owner       text not null,
  due         timestamptz not null,
  planned_by  text not null,
  proof       text,
  done_by     text,
  done_at     timestamptz,
  primary key (improvement, round, ordinal)
);

-- What was expected before the actions, and what was counted after them.
create table redress.improvement_goal (
  improvement text not null references redress.improvement,
  round       int not null,
  metric      text not null check (metric in ('CAUSE_RATE', 'CAUSE_COUNT', 'COMPLAINT_RATE', 'QUALITY_SCORE')),
  before      bigint not null,
  expected    bigint not null,
  window_days int not null check (window_days between 7 and 365),
  set_by      text not null,
  approved_by text check (approved_by <> set_by),
  watched_from timestamptz,
  watched_until timestamptz,
  extended    boolean not null default false,
  measured    bigint,
  exposures   bigint,
  effect      text check (effect in ('REACHED', 'EXTEND', 'AGAIN', 'MANAGER')),
  primary key (improvement, round)
);

-- Orders with the same fault about which nobody has complained.
create table redress.improvement_victim (
  improvement        text not null references redress.improvement,
  order_id           text not null,
  customer_reference text not null,
  letter_id          uuid references redress.letter,
  told_at            timestamptz,
  primary key (improvement, order_id)
);

create table redress.improvement_trainee (
  improvement  text not null references redress.improvement,
  round        int not null,
  ordinal      int not null,
  trainee      text not null,
  confirmed_at timestamptz,
  primary key (improvement, round, ordinal)
);
