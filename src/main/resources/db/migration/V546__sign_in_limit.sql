-- How often somebody guessed at passwords and tokens, counted by all nodes. What is counted stands here as a hash, since
-- people type passwords where their name belongs. A row goes soon after all its tries are there again; it is worth
-- nothing after a crash.
create unlogged table redress.sign_in_limit (
  who     text primary key,
  full_at timestamptz not null
);
create index sign_in_limit_by_age on redress.sign_in_limit (full_at);
