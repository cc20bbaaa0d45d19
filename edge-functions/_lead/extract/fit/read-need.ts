/** Finds what a visitor came for: the sentence, in their own words. */
import { fold } from '../words/fold.ts'

export type NeedFound = { start: number; end: number; confidence: number }

const greeting =
  /^(?:[\s,.!:;-]+|(?:hi+|hey+a*|hello+|hai|hii+|yo|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|g'?day|kia ora|morning|there|team|all|guten (?:tag|morgen|abend)|hallo|moin|servus|gruezi|gruß gott|bonjour|bonsoir|salut|hola|buenos dias|buenas(?: tardes| noches)?|ola|bom dia|boa (?:tarde|noite)|ciao|yes|yeah|ok(?:ay)?|buon ?giorno|buona ?sera|salve|goede(?:morgen|middag|navond)|goedendag|dag|dear \w+|sir|madam|mam)(?![a-z]))/
const wants =
  /\b(?:need|needs|needed|want|wants|wanted|wanna|would like|i'?d (?:like|love)|we'?d (?:like|love)|looking (?:for|to|at|into)|look for|look(?:ing)? up|interested in|interessat[oa]|interessad[oa]|interesad[oa]|interesse|search(?:ing)? (?:for)?|after an?\b|keen on|comparing|recommend\w*|suggest\w*|do you know|know of|(?:is|are) there (?:an?|any|some)|any(?:one|body|where) (?:good|decent|that|who|near)|(?:do|would|can|could|will) (?:you guys|you lot|you folks|you also|y'?all|ye|yous)|find|book|reserve|schedule|order|buy|rent|hire|quote|estimate|cancel|reschedule|change|check|get|help|fix|repair|install|replace|build|clean|plan(?:ning)? (?:to|on)|think(?:ing)? (?:of|about)|require|status|proof|do (?:you|u|ya) (?:do|offer|sell|have|provide|make|deliver|repair|fix|install)|u do|can (?:you|u|someone|i)|may i|could (?:you|someone|i)|question about|regarding|concerning|in touch (?:about|re)|(?:calling|ringing|writing|messaging|here|chasing) about|enquir(?:e|y|ing)|inquir(?:e|y|ing)|brauche[nt]?|benotigen|(?:il|ca) (?:me|nous|te|vous) faut|faut-il|hace falta|ci servirebbe|mi servirebbe|ich (?:brauche|suche|mochte|hatte gern|will|wurde gern)|wir (?:brauchen|suchen|mochten|wollen)|benotige\w*|interessiere|interessieren|anfrage|angebot|bieten sie|machen sie|haben sie|konnen sie|konnten sie|je (?:cherche|voudrais|souhaite|veux|veut|recherche)|nous (?:cherchons|voudrions|souhaitons)|j'ai besoin|besoin d|j'aimerais|devis|faites-vous|proposez-vous|pouvez-vous|avez-vous|quiero|queria|queriamos|queremos|necesito|necesitamos|busco|buscamos|quisiera|me gustaria|nos gustaria|me interesa|presupuesto para|hacen|ofrecen|pueden|tienen|reservar|quero|queremos|preciso|precisamos|procuro|gostaria|gostariamos|orcamento|fazem|oferecem|podem|vorrei|vorremmo|ho bisogno|abbiamo bisogno|cerco|cerchiamo|mi serve|ci serve|preventivo|fate|offrite|potete|avete|ik (?:zoek|wil|heb|zou)|wij (?:zoeken|willen|hebben)|we (?:zoeken|willen|hebben)|nodig|offerte|doet u|doen jullie|kunt u|kunnen jullie)\b/
const trouble =
  /\b(?:(?:muss|mussen|sollte?n?) (?:\w+ ){1,4}werden|doit etre|doivent etre|hay que|tiene que ser|tem de ser|deve essere|devono essere|moet(?:en)? (?:\w+ ){1,4}worden|broken?|crack(?:ed)?|leak(?:ing|s)?|flood(?:ed|ing)?|burst|does(?:n'?t| not) work|not working|stopped working|(?:won'?t|wont|can'?t|cant) (?:unlock|open|close|start|turn|log|connect|charge|flush|shut|print|boot|load|work|stop)|keeps? \w+ing|why (?:is|was|are|were|did|does|do|am|has|have)|how come|wrong with|blocked|playing up|packed in|gone|problem|issue|damaged|stuck|lost|stolen|charged|refund|complain\w*|drip(?:s|ping)|dead|overflow\w*|no (?:heating|(?:hot )?water|power)|water (?:is )?(?:everywhere|coming|pouring)|locked out|kaputt|defekt|undicht|tropft|verstopft|bouchee?s?|gotea|atascad[oa]|entupid[oa]|intasat[oa]|gocciola|verstopt|druppel\w*|problem|panne|casse|fuite|probleme|roto|rota|averia|fuga|problema|quebrad[oa]|vazamento|rott[oa]|guasto|perdita|kapot|lek|lekt|storing)\b/
const price =
  /\b(?:(?:is|are) (?:the|that|this|your) [^?]{3,60} (?:available|in stock|for sale|free)|how much (?:is|are|does|do|would|for)|what (?:does|do|would) .{1,60}\bcost|price (?:of|for)|cost of|was kostet|wie viel kostet|combien coute|cuanto cuesta|quanto custa|quanto costa|wat kost)\b/
/** Asked in passing, about the company; not what somebody came to have done. */
const question =
  /\b(?:opening (?:hours|times)|is \w+ (?:there|in|around|available|free)\b|(?:what|which) (?:time|hours|days)|when (?:do|are) you (?:open|close)|are you open|where are you|your (?:address|hours|number|phone|email)|human|real person|speak to|talk to|offnungszeiten|geoffnet|horaires|ouvert|horario|abiert[oa]s?|orari|apert[oi]|openingstijden|ship to|park(?:ing)?\b)/
/** What has a slot of its own. */
const says =
  /@|\d{5}|\b(?:budget|name|call me|reach me|phone|number|email|mail|thank\w*|telefon|danke|merci|gracias|grazie|obrigad[oa]|bedankt|i'?m [a-z]+$)\b/
const longest = 300
const introduces =
  /^\W*(?:i'?m|i am|this is|my name|it'?s|ich bin|mein name|je suis|je m'appelle|soy|me llamo|mi nombre|sou|me chamo|sono|mi chiamo|ik ben|mijn naam)\b/
const filler =
  /^\W*(?:(?:no|ok|yes)\W+)?(?:(?:that'?s|that is|that was|that will be|that'?ll be) (?:all|it|everything|fine|great|right|correct|good)\b.*|ok(?:ay)?|yes|yeah|yep|no|nope|sure|thanks?(?: you)?|thank u|great|cool|perfect|bye|hm+|please|fine|good|alright|ja|nein|danke|oui|non|merci|si|gracias|sim|nao|grazie|nee|bedankt)(?: (?:madam|sir|maam|mam|please|thanks|thank you))?\W*$/

/** `isAsked`: this message answers "What do you need?". Null when nothing is wanted. At most 300 characters. */
export function readNeed(text: string, isAsked: boolean): NeedFound | null {
  const folded = fold(text)
  const sentences = sentencesOf(folded).filter(({ start, end }) => !filler.test(folded.slice(start, end)))
  const wordsOf = ({ start, end }: { start: number; end: number }) => folded.slice(start, end)
  const open = sentences.filter(sentence => !question.test(wordsOf(sentence)))
  const wanted = open.find(
    sentence =>
      (wants.test(wordsOf(sentence)) && !/\bthank/.test(wordsOf(sentence))) || price.test(wordsOf(sentence)),
  )
  const troubled = open.find(sentence => trouble.test(wordsOf(sentence)))
  const [found] = [wanted, troubled]
    .filter(one => one !== undefined)
    .sort((one, other) => one.start - other.start)
  const begun = open.find(
    sentence => found && sentence.start < found.start && isAskedFor(wordsOf(sentence), folded[sentence.end]),
  )
  if (found) return { start: (begun ?? found).start, end: endOf(found, open, folded), confidence: 0.85 }
  const rest = open.filter(
    sentence => !introduces.test(wordsOf(sentence)) && /[a-zß\u00c0-\uffff]{3}/.test(wordsOf(sentence)),
  )
  const long = rest.find(sentence => isAsked || wordsOf(sentence).split(/\s+/).length >= 2)
  return long ? { ...long, confidence: isAsked ? 0.85 : 0.6 } : null
}

/** "Do you pour driveways? The old one is cracked." */
function isAskedFor(words: string, mark: string | undefined): boolean {
  return mark === '?' && words.split(/\s+/).length >= 4
}

/** With what else is said of it: "My friends are in town. Can you find us a table?" */
function endOf(
  first: { start: number; end: number },
  sentences: { start: number; end: number }[],
  folded: string,
): number {
  const last = sentences
    .filter(({ start, end }) => start >= first.start && end - first.start <= longest)
    .find(
      (_, index, all) =>
        !all[index + 1] || says.test(folded.slice(all[index + 1]!.start, all[index + 1]!.end)),
    )
  return Math.max(first.end, last?.end ?? 0)
}

/** Without the greeting before them. */
function sentencesOf(folded: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  for (const match of folded.matchAll(/(?:(?<!\d)\.|[.!?]{2,}|[!?])(?=\s|$)|$/g)) {
    const greeted = ungreet(folded, start, match.index)
    const end = Math.min(match.index, greeted + longest)
    if (end > greeted) found.push({ start: greeted, end })
    start = match.index + match[0].length
  }
  return found
}

function ungreet(folded: string, from: number, to: number): number {
  let start = from
  for (
    let match = greeting.exec(folded.slice(start, to));
    match;
    match = greeting.exec(folded.slice(start, to))
  )
    start += match[0].length
  return start
}
