-- A link opens its case to whoever holds it, so only its hash is kept: who reads the database opens nothing. A case may
-- have several, one for each letter that carried one.
create table redress.tracking_link (
  hash        bytea primary key check (length(hash) = 32),
  case_number text not null references redress.case_file,
  made_at     timestamptz not null,
  expires_at  timestamptz not null check (expires_at > made_at)
);
create index tracking_link_of_case on redress.tracking_link (case_number);

-- Links that are out stay good for a while; what was stored of them in readable form goes.
insert into redress.tracking_link (hash, case_number, made_at, expires_at)
select sha256(convert_to(tracking_token, 'UTF8')), number, now(), now() + interval '180 days' from redress.complaint;
alter table redress.complaint drop column tracking_token;
update redress.letter set body = regexp_replace(body, '/track/[A-Za-z0-9_-]{32}', '/track', 'g') where body like '%/track/%';
update redress.idempotency set response = response - 'trackingUrl' where response is not null;

-- The link in a receipt is made from the key of its request and this salt; of the key only the hash is kept.
alter table redress.idempotency add column link_salt bytea;
update redress.idempotency set key = encode(sha256(convert_to(key, 'UTF8')), 'hex'),
  link_salt = decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
alter table redress.idempotency add constraint idempotency_key_hashed check (key ~ '^[0-9a-f]{64}$');
