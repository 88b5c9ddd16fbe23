-- How often strangers did what costs us something, counted by all nodes. The row of an address says when it has all its
-- tries again, and goes soon after; it is worth nothing after a crash.
create unlogged table redress.portal_limit (
  kind    text not null,
  who     text not null,
  full_at timestamptz not null,
  primary key (kind, who)
);
create index portal_limit_by_age on redress.portal_limit (full_at);
