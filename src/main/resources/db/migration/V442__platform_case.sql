-- What a marketplace has told about its own cases, by callback or when asked; the same again has no effect.
create table redress.platform_case (
  subject     text not null,
  reference   text not null check (length(reference) <= 200),
  case_number text not null references redress.case_file,
  due         timestamptz,
  ruling      text check (ruling in ('FOR_SHOP', 'AGAINST_SHOP')),
  primary key (subject, reference)
);
comment on column redress.platform_case.subject is 'what it named: our case, or else the order';
create index platform_case_undecided on redress.platform_case (case_number) where ruling is null;

-- When the marketplace was last asked, by whichever node.
create table redress.platform_poll (
  one      boolean primary key default true check (one),
  asked_at timestamptz not null
);

-- The built-in shop: buyers' disputes of orders.
create table redress.shop_dispute (
  reference    text primary key check (length(reference) <= 200),
  order_id     text not null references redress.shop_order on delete cascade,
  state        text not null check (state in ('NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON', 'LOST')),
  evidence_due timestamptz,
  initiated_at timestamptz not null,
  finalized_at timestamptz,
  check (state <> 'NEEDS_RESPONSE' or evidence_due is not null),
  check ((state in ('WON', 'LOST')) = (finalized_at is not null))
);
create index shop_dispute_waiting on redress.shop_dispute (evidence_due) where state = 'NEEDS_RESPONSE';
