-- Who looks after a customer while the dedicated agent is away, and when that is.
alter table redress.customer add column deputy text, add constraint customer_deputy_is_another check (deputy <> agent);

create table redress.absence (
  agent      text not null,
  begins     timestamptz not null,
  ends       timestamptz not null check (ends > begins),
  entered_by text not null,
  primary key (agent, begins)
);
create index absence_by_end on redress.absence (ends);

-- Two spellings of one number or address: a proposal to a person, never a decision.
alter table redress.contact_point add column likeness text generated always as (
  case kind
    when 'PHONE' then right(regexp_replace(normalised, '[^0-9]', '', 'g'), 11)
    when 'EMAIL' then case
      when normalised ~ '@(gmail|googlemail)\.com$'
        then replace(split_part(split_part(normalised, '@', 1), '+', 1), '.', '') || '@gmail.com'
      else split_part(split_part(normalised, '@', 1), '+', 1) || '@' || split_part(normalised, '@', 2) end
    else regexp_replace(normalised, '[[:punct:][:space:]]', '', 'g') end) stored;
create index contact_point_like on redress.contact_point (kind, likeness);

-- An address that a customer gave although it is known as another customer's.
create table redress.contact_claim (
  customer_id uuid not null references redress.customer,
  kind        text not null check (kind in ('EMAIL', 'PHONE', 'PLATFORM')),
  normalised  text not null,
  claimed_at  timestamptz not null,
  primary key (customer_id, kind, normalised)
);
create index contact_claim_of_address on redress.contact_claim (kind, normalised);

-- Two customers who are one person. No row of either changes its customer id, so undoing leaves both as they were.
create table redress.customer_merge (
  id          uuid primary key,
  customer_id uuid not null references redress.customer,
  into_id     uuid not null references redress.customer check (into_id <> customer_id),
  reasons     text not null,
  merged_by   text not null,
  merged_at   timestamptz not null,
  undone_by   text,
  undone_at   timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
create unique index customer_merge_once on redress.customer_merge (customer_id) where undone_at is null;
create index customer_merge_into on redress.customer_merge (into_id) where undone_at is null;

-- The customer who stands for the person behind this one: itself, unless it was merged.
create function redress.person_of(one uuid) returns uuid language plpgsql stable as $$
declare
  person uuid := one;
  above  uuid;
begin
  loop
    select m.into_id into above from redress.customer_merge m where m.customer_id = person and m.undone_at is null;
    if above is null then return person; end if;
    person := above;
  end loop;
end $$;

-- All customers who are the same person as this one, itself included.
create function redress.same_person(one uuid) returns setof uuid language plpgsql stable rows 1 as $$
begin
  return query with recursive down(id) as (
    select redress.person_of(one)
    union all
    select m.customer_id from down join redress.customer_merge m on m.into_id = down.id and m.undone_at is null
  ) select down.id from down;
end $$;

-- A Chinese mobile number is the same with and without the country's prefix.
update redress.contact_point p set normalised = right(regexp_replace(p.normalised, '[^0-9]', '', 'g'), 11)
where p.kind = 'PHONE' and regexp_replace(p.normalised, '[^0-9]', '', 'g') ~ '^(00)?861[0-9]{10}$'
  and not exists (select from redress.contact_point o where o.kind = 'PHONE' and o.id <> p.id
                  and right(regexp_replace(o.normalised, '[^0-9]', '', 'g'), 11)
                    = right(regexp_replace(p.normalised, '[^0-9]', '', 'g'), 11));
