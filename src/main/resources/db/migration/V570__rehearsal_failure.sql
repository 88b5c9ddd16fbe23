-- Why a rehearsal broke off, so that its page can say what to do; what the engine said last stays in why.
alter table redress.rehearsal add failure text
  check (failure in ('SET_REFUSED', 'NO_MEMORY', 'NODE_GONE', 'BROKE_OFF'));
update redress.rehearsal set failure = 'NODE_GONE', why = null where why = 'abandoned';
update redress.rehearsal set failure = 'BROKE_OFF' where state = 'FAILED' and failure is null;
alter table redress.rehearsal add check ((failure is not null) = (state = 'FAILED'));
