-- What designers want to change: the files as proposed beside those they are to take the place of, so that both can be
-- compared for ever. A change in force can be rolled back, which deploys the files of before as a new version.
create table redress.design_change (
  id           uuid primary key,
  state        text not null check (state in
                 ('PROPOSED', 'SCHEDULED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN', 'FAILED', 'ROLLED_BACK')),
  source       text not null check (length(source) <= 80),
  reason       text not null check (length(reason) <= 2000),
  losses       jsonb not null,
  -- Why a promise may get longer or an obligation disappear, and who puts their name to it.
  signature    text check (length(signature) <= 2000),
  signed_by    text check ((signed_by is null) = (signature is null)),
  proposed_by  text not null,
  proposed_at  timestamptz not null,
  starts_at    timestamptz,
  decided_by   text check (decided_by <> proposed_by or state = 'WITHDRAWN'),
  decided_at   timestamptz,
  remark       text check (length(remark) <= 2000),
  deployment   text,
  in_force_at  timestamptz,
  back_by      text,
  back_at      timestamptz,
  back_reason  text check (length(back_reason) <= 2000),
  back_deployment text,
  check (state not in ('SCHEDULED', 'IN_FORCE', 'ROLLED_BACK') or losses = '[]' or signature is not null),
  check ((deployment is not null) = (state in ('IN_FORCE', 'ROLLED_BACK')))
);
create index design_change_due on redress.design_change (starts_at) where state = 'SCHEDULED';

create table redress.design_change_file (
  change_id uuid not null references redress.design_change,
  path      text not null,
  before    text,
  after     text not null,
  primary key (change_id, path)
);
revoke update, delete, truncate on redress.design_change_file from "${app}";
