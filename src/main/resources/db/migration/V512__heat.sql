-- Breaches by the version of the process that they happened in; few rows have one.
create index deadline_missed_on_version on redress.deadline (definition_id, missed_at) where missed_at is not null;
