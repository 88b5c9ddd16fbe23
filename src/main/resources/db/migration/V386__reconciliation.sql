-- Where the shop's list of refunds and ours do not agree: one row and one task of finance each.
create table redress.refund_difference (
  key         text primary key,
  kind        text not null check (kind in ('UNKNOWN_TO_US', 'NOT_SETTLED', 'MISSING_AT_SHOP', 'OTHER_AMOUNT')),
  action_id   uuid references redress.action,
  case_number text references redress.case_file,
  reference   text,
  order_id    text,
  our_minor   bigint,
  their_minor bigint,
  currency    text,
  found_at    timestamptz not null
);
create index refund_difference_by_time on redress.refund_difference (found_at desc);
create index action_refunded on redress.action (done_at) where topic = 'refund' and state = 'DONE';
create index action_by_reference on redress.action (provider_reference) where provider_reference is not null;
create index shop_refund_by_time on redress.shop_refund (refunded_at);
