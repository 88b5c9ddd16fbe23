-- Where the reason of an auditor's search was given: for one case that was opened or packed, or for all cases of a
-- period that were packed. The reason goes when a person of one of them is erased, however long ago it was given.
create table redress.case_search_use (
  search_id   uuid not null references redress.case_search,
  case_number text references redress.case_file,
  from_at     timestamptz,
  until_at    timestamptz,
  check ((case_number is null) = (from_at is not null)),
  check ((from_at is null) = (until_at is null))
);
create unique index case_search_use_once on redress.case_search_use (case_number, search_id)
  where case_number is not null;
create index case_search_use_of_period on redress.case_search_use (from_at, until_at) where case_number is null;
insert into redress.case_search_use (search_id, case_number)
  select v.search_id, v.case_number from redress.case_visit v join redress.case_search s on s.id = v.search_id;
