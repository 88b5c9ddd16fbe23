-- What a person at the desk has typed and not sent yet, so that neither an ended session nor another machine loses it.
-- It may hold what a customer said: erasure removes what is about a case, and age the rest.
create table redress.desk_draft (
  user_id     text not null,
  name        text not null check (length(name) between 1 and 120),
  case_number text references redress.case_file,
  fields      jsonb not null,
  changed_at  timestamptz not null,
  primary key (user_id, name)
);
create index desk_draft_age on redress.desk_draft (changed_at);
create index desk_draft_of_case on redress.desk_draft (case_number) where case_number is not null;
