create table redress.complaint (
  number         text primary key references redress.case_file,
  channel        text not null
                 check (channel in ('WEB', 'APP', 'EMAIL', 'PHONE', 'CHAT', 'SOCIAL', 'MARKETPLACE')),
  subject        text not null,
  body           text not null,
  remedy_sought  text check (remedy_sought in
                   ('REFUND', 'EXCHANGE', 'RESEND', 'REPAIR', 'COMPENSATION', 'APOLOGY', 'OTHER')),
  case_type      text check (case_type in ('LOGISTICS', 'QUALITY', 'WRONG_OR_MISSING', 'DISSATISFIED', 'ACCOUNT',
                   'SAFETY', 'SUGGESTION', 'INQUIRY')),
  order_known    boolean,
  duplicate_of   text references redress.case_file,
  merged_into    text references redress.case_file,
  tracking_token text not null unique
);
create index complaint_by_type on redress.complaint (case_type, number desc);

create table redress.idempotency (
  client     text not null,
  key        text not null,
  body_sha   bytea not null,
  number     text references redress.case_file,
  response   jsonb,
  created_at timestamptz not null,
  primary key (client, key)
);

create table redress.attachment (
  id          uuid primary key,
  case_number text not null references redress.case_file,
  file_name   text not null,
  media_type  text not null,
  bytes       int not null,
  sha256      bytea not null,
  content     bytea not null,
  at          timestamptz not null
);
create index attachment_by_case on redress.attachment (case_number, at);
create index idempotency_by_case on redress.idempotency (number);

-- What full-text search finds; a table of its own, so that an erasure can clear it.
create table redress.search_text (
  case_number text not null references redress.case_file,
  terms       tsvector not null
);
create index search_text_terms on redress.search_text using gin (terms);
create index search_text_by_case on redress.search_text (case_number);
