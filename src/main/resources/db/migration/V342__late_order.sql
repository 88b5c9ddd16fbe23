-- Orders that will not leave in time, each told of once.
create sequence redress.late_order_number_seq;

create table redress.late_order (
  number       text primary key references redress.case_file,
  order_id     text not null unique,
  promised_at  timestamptz not null,
  forecast_at  timestamptz not null,
  reason       text check (reason in ('STOCK', 'VOLUME', 'WEATHER', 'CARRIER', 'CHECK')),
  ships_at     timestamptz,
  told_at      timestamptz
);
create index shop_order_unshipped on redress.shop_order (promised_at)
  where shipped_at is null and state in ('PLACED', 'PAID');
create index shop_order_shipped on redress.shop_order (shipped_at) where shipped_at is not null;
