-- Who asks "how much" asks for the price; Spanish's "cuánto" was of that family already. The other words of it are
-- those of 20261122110000.
insert into private.word_families (language, term, family)
select spoken.language, word.term, 5
from (values
  ('en', 'much'), ('de', 'wieviel'), ('fr', 'combien'), ('pt', 'quanto'), ('it', 'quanto'), ('nl', 'hoeveel')
) as spoken (language, word)
cross join lateral private.read_words(spoken.language, spoken.word) word
on conflict do nothing;

-- The words of the entries written before this.
select private.relate_words(array_agg(terms.id))
from private.terms
join private.word_families on word_families.language = terms.language and word_families.term = terms.term
where word_families.family = 5 and terms.term ~ '^(much|wieviel|combien|quant|hoevel)'
group by terms.company_id;
