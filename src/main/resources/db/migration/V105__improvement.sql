create table redress.cause (
  id            uuid primary key,
  case_number   text not null references redress.case_file,
  round         int not null,
  code          text not null check (code in ('PACKAGING', 'CARRIER_DELAY', 'CARRIER_DAMAGE', 'WRONG_PICK',
                  'MISSING_PART', 'PRODUCT_DEFECT', 'PRODUCT_TEXT', 'STOCK', 'PAYMENT', 'ACCOUNT', 'SERVICE',
                  'CUSTOMER_MIND', 'UNKNOWN')),
  preventable   boolean not null,
  article_helps boolean not null,
  note          text,
  customer_id   uuid,
  product       text,
  by_id         text not null,
  at            timestamptz not null
);
create index cause_by_case on redress.cause (case_number, at desc);
create index cause_by_customer on redress.cause (customer_id, code, at desc);
create index cause_by_product on redress.cause (product, code, at desc) where product is not null;

create table redress.improvement_signal (
  id          uuid primary key,
  case_number text not null references redress.case_file,
  reason      text not null,
  cause_code  text not null,
  product     text,
  raised_at   timestamptz not null
);
create index improvement_signal_by_cause on redress.improvement_signal (cause_code, raised_at desc);
