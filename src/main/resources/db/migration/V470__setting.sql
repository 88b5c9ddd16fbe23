-- What a shop sets for itself. A version is never changed: who changed what, when and why stays readable, and an undo is
-- a version of its own. Without a value the text that is shipped counts.
create table redress.setting (
  name       text not null check (name ~ '^[a-z]+/[A-Za-z0-9_-]{1,80}$'),
  version    int not null check (version > 0),
  value      text check (length(value) <= 500000),
  changed_at timestamptz not null,
  changed_by text not null,
  reason     text not null check (length(reason) <= 1000),
  undoes     int check (undoes < version),
  primary key (name, version)
);
revoke update, delete, truncate on redress.setting from "${app}";
