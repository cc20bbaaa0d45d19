-- "Amex or only cash, and whats the wifi like": who writes without an apostrophe asks two things as well.

-- As before, with the words as they are typed.
create or replace function private.split_questions(text text)
  returns text[]
  language plpgsql immutable
  set search_path = ''
as $$
declare
  whole constant text[] := array[split_questions.text];
  -- of a language: what joins, and what begins a question
  spoken constant text[] := array[
    'and|&|\+|plus|also',
    'how|hows|what|whats|when|whens|where|wheres|who|whos|which|why|do|does|did|are|is|can|could|may (?:i|we)|will you|would|should|have you|has',
    'und|sowie|&|\+',
    'wie|was|wann|wo|wer|welche[rsnm]?|warum|wieviel|kann|könnt|können|darf|gibt|habt|haben|seid|sind|ist|liefert|macht',
    'et|&|\+',
    'comment|combien|quand|où|qui|quel|quels|quelle|quelles|pourquoi|est-ce|peut-on|puis-je|pouvez-vous|avez-vous'
      || '|êtes-vous|faites-vous|livrez-vous|acceptez-vous|y a-t-il',
    'y|e|&|\+',
    '¿?(?:cómo|como|cuánto|cuánta|cuántos|cuántas|cuanto|cuándo|cuando|dónde|donde|quién|qué|cuál|puedo|pueden|podéis'
      || '|tienen|tenéis|hay|hacen|hacéis|aceptan|aceptáis)',
    'e|&|\+',
    'como|quanto|quanta|quantos|quando|onde|quem|qual|quais|posso|podem|têm|tem|há|fazem|aceitam|entregam',
    'e|ed|&|\+',
    'come|quanto|quanta|quanti|quando|dove|chi|quale|quali|posso|potete|avete|fate|siete|accettate|si può|c[''’]è'
      || '|ci sono|consegnate',
    'en|&|\+',
    'hoe|hoeveel|wat|wanneer|waar|wie|welke|waarom|kan|kunnen|mag|hebben|heeft|zijn|is|bezorgen|leveren|accepteren'
  ];
  greeting constant text := '^[^[:alnum:]¿]*(?:(?:hi|hello|hey|hallo|bonjour|hola|olá|ola|ciao|salve)[^[:alnum:]¿]+)?';
  pieces text[] := '{}';
  found text[];
  piece text;
begin
  if char_length(split_questions.text) > 600 then
    return whole;
  end if;
  foreach piece in array regexp_split_to_array(btrim(split_questions.text), '(?<=\?)\s+(?=\S)') loop
    found := null;
    for at in 1 .. cardinality(spoken) by 2 loop
      if piece ~* (greeting || '(?:(?:' || spoken[at] || ')\s+)?(?:any|' || spoken[at + 1] || ')\M') then
        found := regexp_split_to_array(
          piece, '[\s,;]+(?=(?:' || spoken[at] || ')\s+(?:' || spoken[at + 1] || ')\M\s+\S+)', 'i'
        );
        exit when cardinality(found) > 1; -- "quanto" begins a question in two of them
      end if;
    end loop;
    if found is null and right(piece, 1) <> '?' then
      return whole;
    end if;
    pieces := pieces || coalesce(found, array[piece]);
  end loop;
  if cardinality(pieces) < 2 or exists (
    select from unnest(pieces) each (text) where each.text !~ '[[:alnum:]].*\s.*[[:alnum:]]'
  ) then
    return whole;
  end if;
  return pieces[:2] || coalesce(nullif(array[array_to_string(pieces[3:], ' ')], array['']), '{}');
end
$$;
