-- Appeals that the built-in shop filed with a marketplace against a review, once per key.
create table redress.shop_appeal (
  reference   text primary key,
  key         uuid not null unique,
  platform    text not null check (platform <> ''),
  review_id   text not null check (review_id <> ''),
  filed_at    timestamptz not null
);
