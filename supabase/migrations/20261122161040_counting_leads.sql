-- The board of leads at any size: each place in its order, whose they are, what they are called, and how many there are.

-- A place in the order the board shows it; and enough to count by without looking at a lead.
create index leads_on_board on public.leads (company_id, state, cell, state_changed_at desc, id)
  include (created_at, owner_id)
  where merged_into is null;
create index leads_of_owner on public.leads (company_id, owner_id, state, cell, state_changed_at desc, id)
  where merged_into is null and owner_id is not null;
-- Those who introduced themselves, the latest first.
create index lead_facts_names on public.lead_facts (company_id, id desc) where slot = 'name';

-- How many leads stand where, of states that have any. Under row level security, as whoever asks. owner_id, since (when it
-- came): null for all.
create function public.count_leads(company_id uuid, owner_id uuid default null, since timestamptz default null)
  returns table (state text, leads bigint)
  language plpgsql stable -- which plans for what is asked; SQL would once for everything
  set search_path = ''
as $$
begin
  return query
    select l.state, count(*)
    from public.leads l
    where l.company_id = count_leads.company_id and l.merged_into is null
      and (count_leads.owner_id is null or l.owner_id = count_leads.owner_id)
      and (count_leads.since is null or l.created_at >= count_leads.since)
    group by l.state;
end
$$;

grant execute on function public.count_leads(uuid, uuid, timestamptz) to authenticated;
