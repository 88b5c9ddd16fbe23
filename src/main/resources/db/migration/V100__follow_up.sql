create table redress.follow_up (
  id          uuid primary key,
  case_number text not null references redress.case_file,
  round       int not null,
  kind        text not null check (kind in ('CALL_BACK', 'USE_CALL')),
  attempt     int not null check (attempt between 1 and 3),
  result      text not null check (result in ('REACHED', 'NOT_REACHED', 'REFUSED')),
  solved      boolean,
  note        text,
  by_id       text not null,
  at          timestamptz not null
);
create index follow_up_by_case on redress.follow_up (case_number, at);

create table redress.survey (
  id          uuid primary key,
  case_number text not null references redress.case_file,
  round       int not null,
  sent_at     timestamptz not null,
  csat        int check (csat between 1 and 5),
  nps         int check (nps between 0 and 10),
  comment     text,
  answered_at timestamptz
);
create index survey_by_case on redress.survey (case_number, sent_at desc);
