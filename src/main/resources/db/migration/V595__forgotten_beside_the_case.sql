-- What is kept of a person outside their own cases must be found when they are forgotten: the letter about a fault in
-- their order, which stands in the case of the improvement, and what was noted when a case of theirs was scored.
alter table redress.improvement_victim add column customer_id uuid references redress.customer;
update redress.improvement_victim v set customer_id = p.customer_id
from redress.contact_point p
where v.letter_id is not null and p.kind = 'PLATFORM' and p.normalised = lower(normalize(btrim(v.customer_reference), NFKC));
create index improvement_victim_person on redress.improvement_victim (customer_id) where customer_id is not null;

alter table redress.quality_pick add column score_task text;
alter table redress.quality_pick add column coach_task text;
update redress.quality_pick p set score_task = s.task_id
from redress.submission s
where s.case_number = p.sample and s.activity_id = 'Activity_ScoreCase' and s.by_id = p.scored_by
  and abs(extract(epoch from s.at - p.scored_at)) < 1;
update redress.quality_pick p set coach_task = s.task_id
from redress.submission s
where s.case_number = p.sample and s.activity_id = 'Activity_CoachAgent' and s.by_id = p.coached_by
  and abs(extract(epoch from s.at - p.coached_at)) < 1;
