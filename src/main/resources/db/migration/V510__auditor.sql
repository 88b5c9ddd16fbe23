-- What an auditor looked for and why. Of a person only the customer ids are kept that the words led to.
create table redress.case_search (
  id        uuid primary key,
  by_id     text not null,
  at        timestamptz not null,
  reason    text,
  person    boolean not null,
  customers uuid[] not null,
  criteria  jsonb not null,
  check (not person or reason is not null)
);
create index case_search_by_age on redress.case_search (at);

-- The visit of an auditor to a case that goes on; the record holds every one.
create table redress.case_visit (
  user_id     text not null,
  case_number text not null references redress.case_file,
  search_id   uuid,
  opened_at   timestamptz not null,
  seen_at     timestamptz not null,
  primary key (user_id, case_number)
);
create index case_visit_of_case on redress.case_visit (case_number, search_id);
