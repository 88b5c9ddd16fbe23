-- Labels for the way back that the shop pays: the act that ordered one, and its reference as proof.
alter table redress.return_case
  add label_action    uuid references redress.action,
  add label_reference text;

-- Labels that the built-in shop has ordered.
create table redress.shop_return_label (
  reference  text primary key,
  key        uuid not null unique,
  order_id   text not null references redress.shop_order on delete cascade,
  ordered_at timestamptz not null
);
