-- Who has a case before them now. It is written every few seconds and worth nothing after a crash.
create unlogged table redress.presence (
  case_number text not null,
  user_id     text not null,
  editing     boolean not null,
  seen_at     timestamptz not null,
  primary key (case_number, user_id)
);
