-- A case whose texts must stay: one person proposes it, the other confirms it, and one of them is a manager, the other
-- an auditor; so it is set and so it is lifted.
create table redress.legal_hold (
  id                uuid primary key,
  case_number       text not null references redress.case_file,
  state             text not null check (state in ('PROPOSED', 'HELD', 'LIFTING', 'LIFTED')),
  reason            text not null,
  proposed_by       text not null,
  proposed_as       text not null,
  proposed_at       timestamptz not null,
  confirmed_by      text check (confirmed_by <> proposed_by),
  confirmed_at      timestamptz,
  lift_reason       text,
  lift_by           text,
  lift_as           text,
  lift_at           timestamptz,
  lift_confirmed_by text check (lift_confirmed_by <> lift_by),
  lift_confirmed_at timestamptz,
  check ((state = 'PROPOSED') = (confirmed_at is null)),
  check ((state in ('LIFTING', 'LIFTED')) = (lift_at is not null)),
  check ((state = 'LIFTED') = (lift_confirmed_at is not null))
);
create unique index legal_hold_once on redress.legal_hold (case_number) where state <> 'LIFTED';
create index legal_hold_of_case on redress.legal_hold (case_number, proposed_at desc);

-- An erasure is open as long as a case of the person is under a legal hold.
create table redress.erasure (
  id          uuid primary key,
  customer_id uuid not null references redress.customer,
  asked_by    text not null,
  asked_at    timestamptz not null,
  finished_at timestamptz
);
create unique index erasure_open on redress.erasure (customer_id) where finished_at is null;
create index erasure_of_customer on redress.erasure (customer_id, asked_at desc);

-- Who the person was whose case is under a legal hold: kept apart from everything that serves customers, until lifted.
create table redress.held_person (
  customer_id uuid primary key references redress.customer,
  name        text,
  contacts    text[] not null,
  since       timestamptz not null
);
alter table redress.customer add column erased_at timestamptz;
