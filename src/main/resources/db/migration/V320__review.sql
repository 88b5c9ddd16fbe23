-- A bad review as it was found; everything that a person wrote or that points at them can be erased.
create table redress.review_case (
  number      text primary key references redress.case_file,
  channel     text not null
              check (channel in ('WEB', 'APP', 'EMAIL', 'PHONE', 'CHAT', 'SOCIAL', 'MARKETPLACE')),
  platform    text not null,
  review_id   text,
  score       int check (score between 1 and 5),
  title       text,
  body        text not null,
  url         text,
  product_id  text,
  reach       bigint not null default 0 check (reach >= 0),
  press       boolean not null default false,
  posted_at   timestamptz,
  copy        text not null,
  copy_sha256 text not null check (copy_sha256 ~ '^[0-9a-f]{64}$'),
  publicity   text check (publicity in ('LOW', 'MEDIUM', 'HIGH', 'CRISIS')),
  order_known boolean,
  appeal      text check (appeal in ('WON', 'LOST')),
  invited_at  timestamptz
);
-- The same review is one case, however often it is reported.
create unique index review_case_once on redress.review_case (platform, review_id) where review_id is not null;

-- What became of the review itself: recorded, and nothing ever depends on it.
create table redress.review_change (
  id          uuid primary key,
  case_number text not null references redress.review_case,
  kind        text not null check (kind in ('UPDATED', 'DELETED')),
  score       int check (score between 1 and 5),
  body        text,
  body_sha256 text check (body_sha256 ~ '^[0-9a-f]{64}$'),
  at          timestamptz not null
);
create index review_change_by_case on redress.review_change (case_number, at);

create table redress.contact_attempt (
  id          uuid primary key,
  case_number text not null references redress.case_file,
  channel     text not null
              check (channel in ('WEB', 'APP', 'EMAIL', 'PHONE', 'CHAT', 'SOCIAL', 'MARKETPLACE')),
  result      text not null check (result in ('REACHED', 'NOT_REACHED', 'REFUSED', 'EXTORTION', 'NOT_ABOUT_US')),
  said        text,
  by_id       text not null,
  at          timestamptz not null
);
create index contact_attempt_by_case on redress.contact_attempt (case_number, at);

-- What the shop said in public, in its last wording first; who wrote it never approves it.
create table redress.public_reply (
  id          uuid primary key,
  case_number text not null references redress.case_file,
  kind        text not null check (kind in ('REPLY', 'STATEMENT')),
  body        text not null,
  state       text not null check (state in ('DRAFT', 'POSTED', 'REFUSED')),
  written_by  text not null,
  written_at  timestamptz not null,
  decided_by  text,
  decided_at  timestamptz,
  constraint public_reply_two_people check (decided_by is null or decided_by <> written_by)
);
create index public_reply_by_case on redress.public_reply (case_number, written_at desc);
