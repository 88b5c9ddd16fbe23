-- The keys by which push services know this house, made once and the same on every node.
create table redress.push_key (
  one         boolean primary key default true check (one),
  public_key  text not null,
  private_key text not null
);

-- Browsers that want to be woken when an escalation comes; the address and keys are made by the browser.
create table redress.push_subscription (
  id       uuid primary key,
  user_id  text not null,
  endpoint text not null unique,
  p256dh   text not null,
  auth     text not null,
  language text not null check (language in ('en', 'zh-CN')),
  made_at  timestamptz not null
);
create index push_subscription_of_user on redress.push_subscription (user_id);

-- Escalations that were offered to a group, until somebody was told of them.
create table redress.duty_call (
  level_id   uuid primary key references redress.escalation_level,
  offered_at timestamptz not null
);

-- What is on its way to a browser. Each try moves next_try on first, so that two nodes never send the same.
create table redress.push_notice (
  id              uuid primary key,
  subscription_id uuid not null references redress.push_subscription on delete cascade,
  escalations     int not null,
  attempts        int not null default 0,
  made_at         timestamptz not null,
  next_try        timestamptz not null
);
create index push_notice_due on redress.push_notice (next_try);
create index push_notice_of on redress.push_notice (subscription_id);

-- Who has a desk open in a browser; worth nothing after a crash.
create unlogged table redress.open_desk (
  user_id text primary key,
  seen_at timestamptz not null
);
