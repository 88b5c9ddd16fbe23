-- Who put which set of models, tables and forms in force, when and why; the files themselves stand in the engine.
create table redress.deployed_set (
  deployment  text primary key,
  deployed_by text not null,
  deployed_at timestamptz not null,
  source      text not null check (length(source) <= 80),
  reason      text not null check (length(reason) <= 1000),
  changed     text[] not null
);
revoke update, delete, truncate on redress.deployed_set from "${app}";

-- What designers work on before it is deployed. A draft that is put away stays and can be taken up again.
create table redress.design_draft (
  id         uuid primary key,
  title      text not null check (length(title) between 1 and 200),
  opened_by  text not null,
  opened_at  timestamptz not null,
  release    text unique,
  deployment text,
  put_away   boolean not null default false
);
create index design_draft_open on redress.design_draft (opened_at) where deployment is null and not put_away;

-- Each save is a version of its own and is never changed, so nothing that was saved is lost.
create table redress.draft_file (
  draft    uuid not null references redress.design_draft,
  path     text not null check (length(path) <= 120),
  version  int not null check (version > 0),
  content  text not null check (length(content) <= 1000000),
  base     text not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (draft, path, version)
);
revoke update, delete, truncate on redress.draft_file from "${app}";
