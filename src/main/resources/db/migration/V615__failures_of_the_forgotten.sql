-- What failed in the cases of people who were forgotten before: its messages could name them.
create temporary table forgotten_instance on commit drop as
select distinct p.proc_inst_id_ as id
from redress.customer c
join redress.case_file f on f.customer_id = c.id
join act_hi_procinst r on r.business_key_ = f.number
join act_hi_procinst p on p.root_proc_inst_id_ = r.proc_inst_id_ or p.proc_inst_id_ = r.proc_inst_id_
where c.erased_at is not null
  and not exists (select from redress.legal_hold h where h.case_number = f.number and h.state <> 'LIFTED');
update act_ge_bytearray set bytes_ = ''::bytea where id_ in (
  select exception_stack_id_ from act_ru_job where process_instance_id_ in (select id from forgotten_instance)
  union all
  select job_exception_stack_id_ from act_hi_job_log where process_instance_id_ in (select id from forgotten_instance)
  union all
  select error_details_id_ from act_ru_ext_task where proc_inst_id_ in (select id from forgotten_instance)
  union all
  select error_details_id_ from act_hi_ext_task_log where proc_inst_id_ in (select id from forgotten_instance));
update act_ru_job set exception_msg_ = null where process_instance_id_ in (select id from forgotten_instance);
update act_hi_job_log set job_exception_msg_ = null where process_instance_id_ in (select id from forgotten_instance);
update act_ru_incident set incident_msg_ = null where proc_inst_id_ in (select id from forgotten_instance);
update act_hi_incident set incident_msg_ = null where proc_inst_id_ in (select id from forgotten_instance);
update act_ru_ext_task set error_msg_ = 'text-erased'
where error_msg_ is not null and proc_inst_id_ in (select id from forgotten_instance);
update act_hi_ext_task_log set error_msg_ = 'text-erased'
where error_msg_ is not null and proc_inst_id_ in (select id from forgotten_instance);
