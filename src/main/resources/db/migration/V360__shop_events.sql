-- What shops, carriers and marketplaces tell us, and how it stays told once and in order.

-- Failures that stand outside the engine and wait for a person; from "since" on administrators have a task.
create table redress.stuck (
  key         text primary key check (key ~ '^[a-z-]+:.+$'),
  case_number text references redress.case_file (number),
  since       timestamptz not null
);

-- A delivery is taken once: these two indexes decide, whatever the number of threads and nodes. A delivery id of
-- WooCommerce is made from the time in whole seconds, so that two deliveries may share one: there the body decides.
create table redress.shop_delivery (
  id          uuid primary key,
  source      text not null check (source in ('EVENTS', 'SHOPIFY', 'WOOCOMMERCE', 'SHOPLINE')),
  delivery_id text not null check (length(delivery_id) <= 200),
  body_sha256 text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
  topic       text not null check (length(topic) <= 200),
  received_at timestamptz not null
);
create unique index shop_delivery_body on redress.shop_delivery (source, body_sha256);
create unique index shop_delivery_once on redress.shop_delivery (source, delivery_id) where source <> 'WOOCOMMERCE';
create index shop_delivery_received on redress.shop_delivery (received_at);

-- What cannot be applied yet, or never by machine. The digest keeps one row for news that is told again and again.
create table redress.shop_waiting (
  id              uuid primary key,
  source          text not null check (source in ('EVENTS', 'SHOPIFY', 'WOOCOMMERCE', 'SHOPLINE')),
  digest          text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  news            jsonb not null,
  order_id        text,
  tracking_number text,
  reason          text not null check (length(reason) between 1 and 200),
  state           text not null default 'WAITING' check (state in ('WAITING', 'DISMISSED')),
  received_at     timestamptz not null,
  next_try        timestamptz not null,
  dismissed_at    timestamptz,
  dismissed_by    text,
  dismissed_why   text,
  constraint shop_waiting_dismissed check ((state = 'DISMISSED') = (dismissed_at is not null and dismissed_by is not null))
);
create index shop_waiting_next on redress.shop_waiting (next_try) where state = 'WAITING';
create index shop_waiting_order on redress.shop_waiting (order_id) where state = 'WAITING' and order_id is not null;
create index shop_waiting_tracking on redress.shop_waiting (tracking_number)
  where state = 'WAITING' and tracking_number is not null;
create index shop_waiting_list on redress.shop_waiting (received_at, id) where state = 'WAITING';
create index shop_waiting_over on redress.shop_waiting (dismissed_at) where state = 'DISMISSED';

-- Which shop an order or parcel is known from, and when that shop last changed it by its own clock.
alter table redress.shop_order add source text, add told_at timestamptz, add told_digest text;
alter table redress.shop_shipment add source text, add told_at timestamptz;

-- A real shop sends an order in several parcels, and buyers send goods back.
drop index redress.shop_shipment_original;
alter table redress.shop_shipment drop constraint shop_shipment_kind_check;
alter table redress.shop_shipment add constraint shop_shipment_kind_check
  check (kind in ('ORIGINAL', 'RESEND', 'EXCHANGE', 'RETURN'));
alter table redress.shop_shipment drop constraint shop_shipment_keyed;
alter table redress.shop_shipment add constraint shop_shipment_keyed
  check ((kind in ('RESEND', 'EXCHANGE')) = (key is not null));
create index shop_shipment_tracking on redress.shop_shipment (tracking_number) where tracking_number is not null;
