-- When the open tasks of somebody who is away were handed over; absences of before have had their day.
alter table redress.absence add column handed_over_at timestamptz;
update redress.absence set handed_over_at = begins where begins <= now();
create index absence_to_begin on redress.absence (begins) where handed_over_at is null;
