-- What a visitor has filled in and not sent yet. A telephone often drops the page while its camera is open, so that it
-- must lie here; the cookie that finds it is kept as a hash, and what was sent or forgotten is removed.
create table redress.portal_draft (
  visitor    bytea not null check (length(visitor) = 32),
  kind       text not null check (kind in ('COMPLAINT', 'RETURN', 'QUESTION')),
  attempt    bytea not null,
  fields     jsonb not null,
  filed      text references redress.case_file,
  changed_at timestamptz not null,
  primary key (visitor, kind)
);
create index portal_draft_age on redress.portal_draft (changed_at);

create table redress.portal_draft_file (
  id         uuid primary key,
  visitor    bytea not null,
  kind       text not null,
  file_name  text not null,
  media_type text not null,
  bytes      int not null,
  content    bytea not null,
  foreign key (visitor, kind) references redress.portal_draft on delete cascade
);
create index portal_draft_file_of on redress.portal_draft_file (visitor, kind, id);

-- Forms of customers that were acted on: the same form sent twice acts once.
create table redress.portal_act (
  form_id     uuid primary key,
  case_number text not null references redress.case_file,
  at          timestamptz not null
);
create index portal_act_age on redress.portal_act (at);

-- Who asked for a lost link; answered within seconds and removed, found or not, so that the page's answer tells nothing.
create table redress.portal_lost_link (
  id      uuid primary key,
  address text not null,
  number  text not null
);
