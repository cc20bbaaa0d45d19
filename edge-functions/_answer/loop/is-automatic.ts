/** Recognises a message that no person wrote: an absence note, a receipt, the greeting of another business's machine. */
import { fold, plain } from '../check/words/fold.ts'

const signs = [
  /\bout of (?:the )?office\b/,
  /\bauto(?:matic|mated|-| )?(?:ally)?[ -]?(?:reply|response|generated|message|replies)\b/,
  /\b(?:do not|don't|please do not) reply to this (?:message|e-?mail|text)\b/,
  /\bthank(?:s| you) for (?:contacting|reaching out|your (?:message|e-?mail|enquiry|inquiry))\b.*\b(?:get back|as soon as|shortly|within)\b/,
  /\bthank(?:s| you) for (?:contacting|reaching out to|messaging) \p{L}/u,
  /\babwesenheits(?:notiz|nachricht|meldung)\b|\bautomatische (?:antwort|nachricht)\b|\bnicht im (?:buro|haus)\b.*\b(?:wieder|zuruck|erreichbar)\b/,
  /\bvielen dank fur (?:ihre|deine) (?:nachricht|anfrage)\b.*\b(?:melden uns|so schnell|schnellstmoglich|in kurze)\b/,
  /\breponse automatique\b|\babsente? du bureau\b|\bmerci (?:de|d'avoir|pour) .*\b(?:nous vous repondrons|dans les plus brefs|des que possible)\b/,
  /\brespuesta automatica\b|\bfuera de la oficina\b|\bgracias por (?:contactar|escribir|su mensaje|tu mensaje)\b.*\b(?:responderemos|lo antes posible|en breve)\b/,
  /\bresposta automatica\b|\bfora do escritorio\b|\bobrigad[oa] (?:por|pela) .*\b(?:responderemos|o mais breve|em breve)\b/,
  /\brisposta automatica\b|\bfuori (?:ufficio|sede)\b|\bgrazie per .*\b(?:risponderemo|il prima possibile|al piu presto)\b/,
  /\bautomatisch(?:e)? (?:antwoord|bericht)\b|\bniet op kantoor\b|\bbedankt voor (?:je|uw) bericht\b.*\b(?:zo snel mogelijk|binnenkort)\b/,
]

/** What asks something is taken for a person's. */
export function isAutomatic(text: string): boolean {
  const said = fold(plain(text)).replace(/\s+/g, ' ')
  return !said.includes('?') && signs.some(sign => sign.test(said))
}
