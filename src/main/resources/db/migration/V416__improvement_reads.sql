-- The list of open improvements is read newest first, however many were closed.
create index improvement_open_newest on redress.improvement (number) where closed_at is null;
