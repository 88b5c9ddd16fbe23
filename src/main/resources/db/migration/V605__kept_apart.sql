-- Since when only managers and auditors open the case: its person is erased, but a legal hold keeps its texts.
alter table redress.case_file add column kept_apart_at timestamptz;
update redress.case_file f set kept_apart_at = e.asked_at
from redress.erasure e
where e.customer_id = f.customer_id and e.finished_at is null
  and exists (select from redress.legal_hold h
    where h.case_number = f.number and h.state in ('HELD', 'LIFTING') and h.confirmed_at <= e.asked_at);
