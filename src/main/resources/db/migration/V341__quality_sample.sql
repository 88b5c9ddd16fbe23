-- Closed cases drawn week by week to be scored. The seed and the rules of the draw stand beside it, so that anybody can
-- draw the same again.

alter table redress.case_file drop constraint case_file_kind_check;
alter table redress.case_file add constraint case_file_kind_check
  check (kind in ('COMPLAINT', 'RETURN', 'REVIEW', 'IMPROVEMENT', 'QUALITY_SAMPLE', 'LATE_ORDER'));
create sequence redress.quality_sample_number_seq;
create index case_file_by_closing on redress.case_file (closed_at) where closed_at is not null;

create table redress.quality_sample (
  number       text primary key references redress.case_file,
  week         text not null unique check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  closed_from  timestamptz not null,
  closed_until timestamptz not null,
  seed         bigint not null,
  share        int check (share between 0 and 10000),
  per_agent    int check (per_agent >= 0),
  pause_hours  int,
  goal         int check (goal between 0 and 100),
  closed_cases int,
  drawn_at     timestamptz
);

create table redress.quality_pick (
  sample      text not null references redress.quality_sample,
  ordinal     int not null check (ordinal between 1 and 1000),
  case_number text not null references redress.case_file,
  agent       text,
  reason      text not null check (reason in ('RANDOM', 'PER_AGENT', 'OBLIGATION_BREACHED', 'REMEDY_ABOVE_LIMIT',
                'TONE_OVERRIDDEN', 'LONG_PAUSE')),
  task_id     text,
  score       int check (score between 0 and 100),
  scored_by   text check (scored_by <> agent),
  scored_at   timestamptz,
  coached_by  text,
  coached_at  timestamptz,
  primary key (sample, ordinal),
  unique (sample, case_number)
);
create index quality_pick_scored on redress.quality_pick (scored_at) where scored_at is not null;
create index quality_pick_case on redress.quality_pick (case_number);
