-- Returns and exchanges: what was asked for and what became of it; the words stand in redress.complaint.
create table redress.return_case (
  number                text primary key references redress.case_file,
  kind                  text not null check (kind in ('REFUND_ONLY', 'RETURN_REFUND', 'EXCHANGE', 'RESEND', 'REPAIR')),
  reason                text not null check (reason in ('CHANGED_MIND', 'QUALITY', 'WRONG_ITEM', 'MISSING_PART',
                          'DAMAGED', 'NOT_AS_DESCRIBED')),
  exception_class       text not null check (exception_class in ('NONE', 'MADE_TO_ORDER', 'PERISHABLE',
                          'UNSEALED_DIGITAL', 'PERIODICAL', 'CONFIRMED_AT_PURCHASE')),
  intact                boolean not null,
  asked_minor           bigint check (asked_minor > 0),
  currency              text not null check (currency ~ '^[A-Z]{3}$'),
  eligible              boolean,
  basis                 text,
  freight_payer         text check (freight_payer in ('SHOP', 'BUYER', 'NOBODY')),
  decision              text check (decision in ('ACCEPT', 'REFUSE')),
  decided_by            text,
  accepted_by_time_out  boolean not null default false,
  refund_minor          bigint check (refund_minor >= 0),
  exchange_spec         text,
  carrier               text,
  tracking_number       text,
  sent_at               timestamptz,
  received_at           timestamptz,
  received_by_time_out  boolean not null default false,
  inspection            text check (inspection in ('COMPLETE', 'PARTIAL', 'DIFFERENT', 'DAMAGED', 'EMPTY', 'LOST')),
  inspected_by          text,
  dispute               text check (dispute in ('ACCEPT', 'PARTIAL', 'REFUSE')),
  offered_minor         bigint check (offered_minor > 0),
  check ((dispute = 'PARTIAL') = (offered_minor is not null))
);
create index return_case_parcel on redress.return_case (tracking_number) where tracking_number is not null;

create table redress.return_line (
  number   text not null references redress.return_case on delete cascade,
  line     int not null check (line >= 1),
  quantity int not null check (quantity >= 1),
  primary key (number, line)
);

-- The built-in shop: pieces on the shelf (a product without a row is always there), and where carriers saw parcels.
create table redress.shop_stock (
  product_id text primary key,
  quantity   int not null check (quantity >= 0)
);

create table redress.shop_parcel_scan (
  carrier         text not null,
  tracking_number text not null,
  state           text not null check (state in ('PREPARING', 'UNDER_WAY', 'DELIVERED', 'LOST', 'RETURNED')),
  scanned_at      timestamptz not null,
  primary key (carrier, tracking_number)
);
