-- What the queue is sorted by: when the first clock of the whole case runs out, or ran out and is still waited for.
-- It is kept in the row, because a page must come from an index however many tasks are open.
alter table redress.open_task add column runs_out timestamptz not null default 'infinity';

create index deadline_ticking on redress.deadline (case_number, due)
  where state = 'RUNNING' or (state = 'MISSED' and met_at is null and withdrawn_at is null);

create function redress.first_due(about text) returns timestamptz language sql stable as $$
  select coalesce(min(due), 'infinity') from redress.deadline
  where case_number = about and (state = 'RUNNING' or (state = 'MISSED' and met_at is null and withdrawn_at is null))
$$;

-- A task outside every process, such as Repair, has a clock of its own beside the deadlines of its case.
create function redress.open_task_runs_out() returns trigger language plpgsql as $$
begin
  new.runs_out := redress.first_due(new.case_number);
  if new.process_id is null then new.runs_out := least(new.due, new.runs_out); end if;
  return new;
end $$;
create trigger open_task_runs_out before insert or update of due on redress.open_task
  for each row execute function redress.open_task_runs_out();

-- Whoever changes a deadline has locked its case, so two changes of one case never meet here.
create function redress.deadline_runs_out() returns trigger language plpgsql as $$
declare
  first timestamptz := redress.first_due(new.case_number);
begin
  update redress.open_task task
  set runs_out = case when process_id is null then least(task.due, first) else first end
  where task.case_number = new.case_number
    and task.runs_out <> case when process_id is null then least(task.due, first) else first end;
  return null;
end $$;
create trigger deadline_opened after insert on redress.deadline
  for each row execute function redress.deadline_runs_out();
create trigger deadline_changed after update on redress.deadline for each row
  when ((old.state, old.due, old.met_at, old.withdrawn_at)
    is distinct from (new.state, new.due, new.met_at, new.withdrawn_at))
  execute function redress.deadline_runs_out();

update redress.open_task task set due = due;

create index open_task_escalations on redress.open_task (candidate_group, runs_out, task_id)
  where process_id = 'escalation';
create index open_task_team on redress.open_task (candidate_group, runs_out, task_id)
  where process_id is distinct from 'escalation';
create index open_task_own on redress.open_task (assignee, runs_out, task_id) where assignee is not null;
