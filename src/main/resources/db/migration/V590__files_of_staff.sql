-- Whether staff added the file to the case. Customers see what came with their case and what they added themselves.
alter table redress.attachment add column by_staff boolean not null default false;
update redress.attachment a set by_staff = true
  where exists (select from redress.audit_entry e
    where e.chain = a.case_number and e.action = 'FILES_ADDED' and e.who_kind <> 'CUSTOMER'
      and e.at >= a.at and e.at < a.at + interval '1 minute'
      and e.new_values like '%' || encode(a.sha256, 'hex') || '%');
