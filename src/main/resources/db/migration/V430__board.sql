-- What the board shows comes from an index, however many cases lie behind.
create index deadline_late on redress.deadline (due, id)
  where state = 'MISSED' and met_at is null and withdrawn_at is null and nature <> 'WAIT';
create index open_task_by_age on redress.open_task (created_at) where process_id is not null;
create index customer_by_agent on redress.customer (agent, deputy) where agent is not null;
