create table redress.finding (
  id             uuid primary key,
  case_number    text not null references redress.case_file,
  round          int not null,
  cause          text not null,
  responsibility text not null
                 check (responsibility in ('SHOP', 'CARRIER', 'SUPPLIER', 'CUSTOMER', 'PLATFORM', 'NOBODY')),
  by_id          text not null,
  at             timestamptz not null
);
create index finding_by_case on redress.finding (case_number, at desc);

-- What a case rested on when it was judged: the hash proves later that a file or letter is still the same.
create table redress.evidence (
  id          uuid primary key,
  case_number text not null references redress.case_file,
  kind        text not null check (kind in ('FILE', 'LETTER', 'SHOP_FACT')),
  source_id   uuid not null,
  sha256      bytea not null,
  frozen_at   timestamptz not null,
  unique (case_number, kind, source_id)
);

create table redress.abuse_judgement (
  id           uuid primary key,
  case_number  text not null references redress.case_file,
  verdict      text not null
               check (verdict in ('NOT_ABUSE', 'LIMIT_CONTACT', 'END_CONVERSATION', 'APPEAL', 'BLOCK')),
  reason       text not null,
  judged_by    text not null,
  judged_at    timestamptz not null,
  block_days   int check (block_days between 1 and 365),
  confirmed_by text check (confirmed_by <> judged_by),
  confirmed_at timestamptz,
  check (verdict <> 'BLOCK' or block_days is not null)
);
create index abuse_judgement_by_case on redress.abuse_judgement (case_number, judged_at desc);

create table redress.contact_limit (
  customer_id uuid primary key references redress.customer,
  case_number text not null references redress.case_file,
  kind        text not null check (kind in ('LIMITED', 'ENDED')),
  since       timestamptz not null
);
