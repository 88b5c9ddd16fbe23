create table redress.customer (
  id         uuid primary key,
  name       text,
  language   text not null default 'en' check (language in ('en', 'zh')),
  tier       text not null default 'ORDINARY' check (tier in ('HIGH_VALUE', 'POTENTIAL', 'ORDINARY', 'LAPSED')),
  agent      text,
  created_at timestamptz not null
);

-- One person, many ways to be reached; the same address always leads to the same person.
create table redress.contact_point (
  id          uuid primary key,
  customer_id uuid not null references redress.customer,
  kind        text not null check (kind in ('EMAIL', 'PHONE', 'PLATFORM')),
  address     text not null,
  normalised  text not null,
  unique (kind, normalised)
);
create index contact_point_by_customer on redress.contact_point (customer_id);
