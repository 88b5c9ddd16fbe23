-- Entries that no seal covers yet, one row for each statement that wrote some. A row becomes visible together with its
-- entries, whatever order transactions commit in, and is taken in the transaction that writes the seal.
create table redress.audit_unsealed (
  chain   text not null,
  seq     bigint not null check (seq > 0),
  entries int not null check (entries > 0),
  at      timestamptz not null default now()
);
comment on table redress.audit_unsealed is 'seq: the last of the entries that one statement wrote';

create table redress.audit_key (
  id         text primary key check (id ~ '^[0-9a-f]{64}$'),
  public_key bytea not null,
  since      timestamptz not null
);
comment on column redress.audit_key.id is 'SHA-256 of the public key, which is stored as X.509 writes it (DER)';

create table redress.audit_seal (
  number    bigint primary key check (number > 0),
  at        timestamptz not null,
  prev_hash bytea not null check (length(prev_hash) = 32),
  complete  boolean not null,
  key_id    text not null references redress.audit_key,
  hash      bytea not null check (length(hash) = 32),
  signature bytea not null check (length(signature) = 64)
);
comment on column redress.audit_seal.complete is 'whether nothing that was written before "at" waited for a later seal';
create index audit_seal_by_time on redress.audit_seal (at);

create table redress.audit_seal_part (
  seal      bigint not null references redress.audit_seal,
  place     int not null,
  chain     text not null,
  first_seq bigint not null,
  last_seq  bigint not null check (last_seq >= first_seq),
  hashes    bytea not null check (length(hashes) = 32 * (last_seq - first_seq + 1)),
  primary key (seal, place),
  unique (chain, last_seq)
);
comment on table redress.audit_seal_part is 'the hashes of a chain''s entries as one seal found them, one after the other';

-- What was written before there were seals is covered by the first ones, a thousand entries at a time.
insert into redress.audit_unsealed (chain, seq, entries)
select chain, max(seq), count(*) from redress.audit_entry group by chain, (seq - 1) / 1000;

create or replace function redress.refuse_change() returns trigger language plpgsql as $$
begin
  raise insufficient_privilege using message = tg_table_name || ' is append-only';
end $$;
create trigger audit_key_append_only before update or delete or truncate on redress.audit_key
  for each statement execute function redress.refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on redress.audit_seal
  for each statement execute function redress.refuse_change();
create trigger audit_seal_part_append_only before update or delete or truncate on redress.audit_seal_part
  for each statement execute function redress.refuse_change();
revoke update, delete, truncate on redress.audit_key, redress.audit_seal, redress.audit_seal_part from "${app}";
revoke update, truncate on redress.audit_unsealed from "${app}";
