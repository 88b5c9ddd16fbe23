-- Who works when: hours on the shop's clocks in minutes after midnight; what lies beyond 1440 is the night into the next
-- day. Whoever has a week has all seven days, those without hours being free; a single day may differ from the week.
create table redress.roster_week (
  user_id text not null,
  weekday smallint not null check (weekday between 1 and 7),
  hours   int4multirange not null check (hours <@ '{[0,2880)}'::int4multirange),
  primary key (user_id, weekday)
);

create table redress.roster_day (
  user_id text not null,
  day     date not null,
  hours   int4multirange not null check (hours <@ '{[0,2880)}'::int4multirange),
  primary key (user_id, day)
);

-- The zone of the calendar whose hours the shop keeps.
create function redress.shop_zone() returns text language sql stable as $$
  select coalesce((select definition -> 'calendar' ->> 'zone' from redress.calendar
    where name = 'shop' order by version desc limit 1), 'UTC')
$$;

-- The hours somebody has on a day; null for whoever has none entered, who may come at any time.
create function redress.hours_of(one text, on_day date) returns int4multirange language sql stable as $$
  select coalesce(
    (select hours from redress.roster_day where user_id = one and day = on_day),
    (select hours from redress.roster_week where user_id = one and weekday = extract(isodow from on_day)))
$$;

-- Whether somebody works at that time: not away, and within their hours if they have any. The one place that says so.
create function redress.at_work(one text, at timestamptz) returns boolean language sql stable as $$
  select not exists (select from redress.absence a where a.agent = one and a.begins <= at and a.ends > at)
    and coalesce(redress.hours_of(one, here.time::date) @> here.minute
      or redress.hours_of(one, here.time::date - 1) @> here.minute + 1440, true)
  from (
    select local.time, (extract(epoch from local.time::time) / 60)::int as minute
    from (select date_trunc('minute', at at time zone redress.shop_zone()) as time) local
  ) here
$$;
