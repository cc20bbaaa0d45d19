-- Everyone may follow the topic that bears their own id; only they may speak on it.
create policy "people hear their own topic"
  on realtime.messages for select to authenticated
  using (realtime.topic() = 'user:' || (select auth.uid()));

create policy "people speak on their own topic"
  on realtime.messages for insert to authenticated
  with check (realtime.topic() = 'user:' || (select auth.uid()) and extension = 'broadcast');
