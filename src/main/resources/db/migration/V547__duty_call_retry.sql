-- A call that could not be told is tried again from then on, and holds up no other meanwhile.
alter table redress.duty_call add column next_try timestamptz not null default '-infinity';
