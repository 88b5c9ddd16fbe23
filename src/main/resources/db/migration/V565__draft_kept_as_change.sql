-- A draft that may not simply take effect waits as a change; it is bound to that one, so that deploying it once more makes
-- no second one.
alter table redress.design_draft add column change_id uuid references redress.design_change;
create index design_draft_change on redress.design_draft (change_id) where change_id is not null;
