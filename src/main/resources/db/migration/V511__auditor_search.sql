-- Each of these serves one filter of the auditors' search; its pages come from the first one, newest case first.
create index case_file_by_time on redress.case_file (received_at desc, number desc);
create index deadline_by_kind on redress.deadline (kind, state, case_number);
create index remedy_by_amount on redress.remedy (amount_minor, case_number);
create index remedy_by_proposer on redress.remedy (proposed_by, case_number);
create index remedy_by_approver on redress.remedy (approved_by, case_number) where approved_by is not null;
create index escalation_by_decider on redress.escalation (decided_by, case_number) where decided_by is not null;
create index submission_by_person on redress.submission (by_id, case_number);
create index customer_by_name on redress.customer (lower(name)) where name is not null;

-- Whoever decided something in a case: filled in a form, proposed or approved money, ended an escalation.
create view redress.decider as
  select case_number, by_id as who from redress.submission where case_number is not null
  union all select case_number, proposed_by from redress.remedy
  union all select case_number, approved_by from redress.remedy where approved_by is not null
  union all select case_number, decided_by from redress.escalation where decided_by is not null;
