-- The conversation of a case. Subject, body and reason are personal: erasure overwrites them, the record keeps digests.
create table redress.letter (
  id              uuid primary key,
  case_number     text not null references redress.case_file,
  direction       text not null check (direction in ('IN', 'OUT', 'NOTE')),
  template        text,
  language        text check (language in ('en', 'zh-CN')),
  subject         text,
  body            text not null,
  author          text not null,
  author_kind     text not null check (author_kind in ('STAFF', 'CUSTOMER', 'WORKER', 'SYSTEM')),
  channel         text check (channel in ('WEB', 'APP', 'EMAIL', 'PHONE', 'CHAT', 'SOCIAL', 'MARKETPLACE')),
  at              timestamptz not null,
  question        boolean not null default false,
  in_reply_to     uuid references redress.letter,
  override_reason text,
  constraint letter_out_worded check (direction <> 'OUT' or (template is not null and subject is not null))
);
create index letter_of_case on redress.letter (case_number, id);
create index letter_by_time on redress.letter (at);
create index letter_answers on redress.letter (in_reply_to) where in_reply_to is not null;

-- Letters on their way out. A sender takes one by setting leased_until; what it does not finish is free again then.
create table redress.outbox (
  letter_id      uuid primary key references redress.letter,
  recipient_name text,
  address        text,
  contact_point  uuid,
  automatic      boolean not null,
  message_id     text not null check (message_id ~ '^<[^<>@[:space:]]+@[^<>@[:space:]]+>$'),
  state          text not null check (state in ('QUEUED', 'SENT', 'KEPT', 'FAILED')),
  kept_because   text check (kept_because in ('NO_SERVER', 'NO_ADDRESS', 'OWN_ADDRESS')),
  not_before     timestamptz not null,
  attempts       int not null default 0 check (attempts >= 0),
  next_try       timestamptz not null,
  leased_until   timestamptz,
  sent_at        timestamptz,
  last_error     text,
  constraint outbox_kept_for_a_reason check ((state = 'KEPT') = (kept_because is not null)),
  constraint outbox_sent_dated check ((state = 'SENT') = (sent_at is not null))
);
create index outbox_due on redress.outbox (next_try, letter_id) where state = 'QUEUED';
