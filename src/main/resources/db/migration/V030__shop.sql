-- What left the house, and the built-in shop that stands in for a real one.

create table redress.action (
  id uuid primary key,
  case_number text not null references redress.case_file (number),
  round int not null check (round >= 1),
  attempt int not null check (attempt >= 1),
  topic text not null check (topic in ('facts', 'refund', 'reship', 'exchange-shipment', 'repair', 'return-label',
    'coupon', 'review-appeal', 'block-buyer', 'parcel-tracking')),
  order_id text,
  amount_minor bigint check (amount_minor >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  details jsonb not null default '{}',
  state text not null default 'PREPARED' check (state in ('PREPARED', 'SENT', 'DONE', 'REFUSED', 'UNKNOWN')),
  reason_code text,
  provider_reference text,
  worker text,
  task_id text,
  prepared_at timestamptz not null,
  first_sent_at timestamptz,
  done_at timestamptz,
  constraint action_attempt unique (case_number, round, attempt),
  constraint action_amount_whole check ((amount_minor is null) = (currency is null)),
  constraint action_done_proved check (state <> 'DONE' or (provider_reference is not null and done_at is not null)),
  constraint action_sent_dated check (state <> 'SENT' or first_sent_at is not null)
);
create index action_order on redress.action (order_id);

create table redress.shop_order (
  order_id text primary key check (order_id ~ '^[^[:space:]]{1,64}$'),
  customer_reference text not null,
  state text not null check (state in ('PLACED', 'PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  freight_minor bigint not null default 0 check (freight_minor >= 0),
  ordered_at timestamptz not null,
  shipped_at timestamptz,
  promised_at timestamptz,
  delivered_at timestamptz
);
create index shop_order_customer on redress.shop_order (customer_reference);

create table redress.shop_order_line (
  order_id text not null references redress.shop_order on delete cascade,
  line int not null check (line >= 1),
  product_id text not null,
  product_name text,
  quantity int not null check (quantity >= 1),
  price_minor bigint not null check (price_minor >= 0),
  primary key (order_id, line)
);

-- paid_minor null: the amount is not known, so nothing can be refunded by machine.
create table redress.shop_payment (
  order_id text primary key references redress.shop_order on delete cascade,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  paid_minor bigint check (paid_minor >= 0),
  refunded_minor bigint not null default 0 check (refunded_minor >= 0),
  constraint shop_payment_refund_within_paid check (refunded_minor <= coalesce(paid_minor, 0))
);

create table redress.shop_refund (
  key uuid primary key,
  reference text not null unique,
  order_id text not null references redress.shop_payment,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  refunded_at timestamptz not null
);
create index shop_refund_order on redress.shop_refund (order_id);

-- The refund row and the sum on its payment move in one statement, the sum can be nothing but that of the
-- refunds, and refunds stay: so no caller, however it writes, can give back more than was paid.
create function redress.shop_refund_count() returns trigger language plpgsql as $$
begin
  update redress.shop_payment set refunded_minor = refunded_minor + new.amount_minor
   where order_id = new.order_id and currency = new.currency;
  if not found then
    raise exception 'order % was not paid in %', new.order_id, new.currency
      using errcode = 'check_violation', constraint = 'shop_refund_currency';
  end if;
  return null;
end $$;
create trigger shop_refund_counted after insert on redress.shop_refund
  for each row execute function redress.shop_refund_count();

create function redress.shop_refund_sum() returns trigger language plpgsql as $$
begin
  if new.refunded_minor <> (select coalesce(sum(amount_minor), 0) from redress.shop_refund
                             where order_id = new.order_id) then
    raise exception 'refunded_minor of order % is not the sum of its refunds', new.order_id
      using errcode = 'check_violation', constraint = 'shop_payment_refunded_sum';
  end if;
  return null;
end $$;
create trigger shop_payment_summed after insert or update of refunded_minor on redress.shop_payment
  for each row execute function redress.shop_refund_sum();

create function redress.shop_refund_keep() returns trigger language plpgsql as $$
begin
  raise exception 'a refund is never changed or removed'
    using errcode = 'check_violation', constraint = 'shop_refund_final';
end $$;
create trigger shop_refund_kept before update or delete on redress.shop_refund
  for each row execute function redress.shop_refund_keep();

create table redress.shop_shipment (
  reference text primary key,
  key uuid unique,
  order_id text not null references redress.shop_order on delete cascade,
  kind text not null check (kind in ('ORIGINAL', 'RESEND', 'EXCHANGE')),
  carrier text,
  tracking_number text,
  state text not null check (state in ('PREPARING', 'UNDER_WAY', 'DELIVERED', 'LOST', 'RETURNED')),
  shipped_at timestamptz,
  last_scan_at timestamptz,
  delivered_at timestamptz,
  constraint shop_shipment_keyed check ((kind = 'ORIGINAL') = (key is null))
);
create index shop_shipment_order on redress.shop_shipment (order_id);
create unique index shop_shipment_original on redress.shop_shipment (order_id) where kind = 'ORIGINAL';

create table redress.shop_coupon (
  code text primary key,
  key uuid not null unique,
  customer_reference text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  issued_at timestamptz not null,
  valid_until timestamptz not null check (valid_until > issued_at)
);

create table redress.shop_repair (
  reference text primary key,
  key uuid not null unique,
  order_id text not null references redress.shop_order on delete cascade,
  arranged_at timestamptz not null
);

create table redress.shop_block (
  reference text primary key,
  key uuid not null unique,
  customer_reference text not null,
  reason text not null check (reason <> ''),
  blocked_at timestamptz not null,
  until timestamptz not null,
  constraint shop_block_ends check (until > blocked_at and until - blocked_at <= interval '365 days')
);
create index shop_block_customer on redress.shop_block (customer_reference, until);

-- facts is kept as the exact text that was hashed; its customer is the shop's own reference.
create table redress.shop_fact (
  id uuid primary key,
  task_id text not null unique,
  case_number text not null references redress.case_file (number),
  order_id text,
  facts text not null check (facts is json object),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  taken_at timestamptz not null
);
create index shop_fact_case on redress.shop_fact (case_number, taken_at desc);
create index shop_fact_order on redress.shop_fact (order_id);
