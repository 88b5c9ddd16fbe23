-- When the shop was last asked for an order with an open case, by whichever node.
create table redress.shop_poll (
  order_id text primary key,
  asked_at timestamptz not null
);
create index shop_poll_asked on redress.shop_poll (asked_at);
create index case_file_open_order on redress.case_file (order_id) where closed_at is null and order_id is not null;
