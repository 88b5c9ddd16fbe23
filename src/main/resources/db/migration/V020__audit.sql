-- One chain per case and one named "system". The hash covers the entry's canonical text and the hash before it.
create table redress.audit_entry (
  chain      text not null,
  seq        bigint not null check (seq > 0),
  id         uuid not null unique,
  at         timestamptz not null,
  who        text not null,
  who_kind   text not null check (who_kind in ('STAFF', 'CUSTOMER', 'WORKER', 'SYSTEM')),
  action     text not null check (action ~ '^[A-Z][A-Z_]+$'),
  old_values text not null,
  new_values text not null,
  prev_hash  bytea not null check (length(prev_hash) = 32),
  hash       bytea not null check (length(hash) = 32),
  primary key (chain, seq)
);
create index audit_entry_by_time on redress.audit_entry (at);

create function redress.refuse_change() returns trigger language plpgsql as $$
begin
  raise insufficient_privilege using message = 'audit_entry is append-only';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on redress.audit_entry
  for each statement execute function redress.refuse_change();
revoke update, delete, truncate on redress.audit_entry from "${app}";
