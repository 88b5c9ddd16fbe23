-- A filter of the queue under a name: its maker's own, or shared with a group. It holds no words that were looked for,
-- since those may name a person.
create table redress.saved_view (
  id        uuid primary key,
  owner     text not null,
  group_id  text,
  name      text not null check (length(name) between 1 and 60),
  tab       text not null check (tab in ('ESCALATIONS', 'MINE', 'TEAM')),
  due       text check (due in ('late', 'today')),
  unclaimed boolean not null,
  kind      text,
  stage     text,
  urgency   text,
  tier      text,
  level     int check (level between 1 and 3),
  saved_at  timestamptz not null
);
create unique index saved_view_of_owner on redress.saved_view (owner, lower(name));
create index saved_view_of_group on redress.saved_view (group_id) where group_id is not null;
