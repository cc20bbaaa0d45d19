/** A yes by itself confirms whatever was asked: it may leave only together with what it rests on. */
const affirmations =
  /(?<![\p{L}])(?:yes|yep|yeah|sure|certainly|absolutely|of course|definitely|correct|exactly|indeed|no problem|ok|okay|done|true|right|you (?:can|do|may)|we (?:do|can|are|will)|i (?:do|can|am|will)|it (?:is|does|will)|that's|ja|jawohl|sicher|klar|naturlich|selbstverstandlich|genau|stimmt|gern|gerne|oui|bien sur|d'accord|certainement|exact|si|claro|por supuesto|exacto|vale|sim|com certeza|certo|certamente|esatto|zeker|natuurlijk|klopt|goed|no|nope|nein|non|nao|nee)(?![\p{L}])/u

/** The text must be folded. */
export function isAffirmation(sentence: string): boolean {
  return affirmations.test(sentence)
}
