-- When a company is there: its hours by weekday, and the days that have hours of their own (shared/hours/business-hours.ts).
-- Both are in the company's own zone.

-- What is wrong with the hours of one day, in words; null when nothing is.
create function private.find_intervals_fault(intervals jsonb)
  returns text
  language plpgsql immutable
  set search_path = ''
as $$
declare
  open jsonb;
begin
  if jsonb_typeof(intervals) is distinct from 'array' or jsonb_array_length(intervals) > 6 then
    return 'a day is a list of at most six times to be open';
  end if;
  for open in select value from jsonb_array_elements(intervals) loop
    if jsonb_typeof(open) <> 'object'
      or coalesce(open ->> 'from', '') !~ '^([01]\d|2[0-3]):[0-5]\d$'
      or coalesce(open ->> 'to', '') !~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$' then
      return 'a time is written like 09:30';
    end if;
    if open ->> 'from' = open ->> 'to' then
      return 'opening and closing are the same; all day is 00:00 to 24:00';
    end if;
  end loop;
  return null;
end
$$;

create function private.find_week_fault(week jsonb)
  returns text
  language plpgsql immutable
  set search_path = ''
as $$
begin
  if jsonb_typeof(week) is distinct from 'array' or jsonb_array_length(week) <> 7 then
    return 'a week has seven days, Sunday first';
  end if;
  return (select min(private.find_intervals_fault(value)) from jsonb_array_elements(week));
end
$$;

create function private.find_holidays_fault(holidays jsonb)
  returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  holiday jsonb;
  fault text;
begin
  if jsonb_typeof(holidays) is distinct from 'array' or jsonb_array_length(holidays) > 400 then
    return 'give a list of at most 400 days';
  end if;
  for holiday in select value from jsonb_array_elements(holidays) loop
    if jsonb_typeof(holiday) <> 'object' or coalesce(holiday ->> 'day', '') !~ '^\d{4}-\d{2}-\d{2}$'
      or char_length(holiday ->> 'name') > 80 then
      return 'a day is written like 2026-12-25, its name in at most 80 letters';
    end if;
    perform (holiday ->> 'day')::date;
    fault := private.find_intervals_fault(holiday -> 'hours');
    exit when fault is not null;
  end loop;
  return fault;
exception
  when datetime_field_overflow or invalid_datetime_format then
    return 'there is no such day';
end
$$;

alter table public.companies
  add column hours jsonb check (pg_column_size(hours) <= 8192), -- a week; null: nobody has said
  add column holidays jsonb not null default '[]' check (pg_column_size(holidays) <= 65536);

grant update (hours, holidays) on public.companies to authenticated;

create function private.check_business_hours()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  fault text;
begin
  fault := case when new.hours is not null then private.find_week_fault(new.hours) end;
  if fault is not null then
    raise exception 'hours: %', fault using errcode = '22023';
  end if;
  fault := private.find_holidays_fault(new.holidays);
  if fault is not null then
    raise exception 'holidays: %', fault using errcode = '22023';
  end if;
  return new;
end
$$;

create trigger companies_check_hours before insert or update of hours, holidays on public.companies
  for each row execute function private.check_business_hours();
