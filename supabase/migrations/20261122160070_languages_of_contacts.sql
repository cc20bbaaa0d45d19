-- A contact's language is one a machine can read, as a company's is: times and words are written in it.

alter table public.contacts
  add constraint contacts_language_check check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$') not valid;
update public.contacts c
set language = case
  when replace(c.language, '_', '-') ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' then replace(c.language, '_', '-') -- "pt_BR"
end
where c.language !~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$';
