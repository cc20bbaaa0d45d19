/** Recognises a visitor who wants a human, in the languages of texts.ts. A plain wish must be heard at once. */
const longestWish = 120

const wishes = [
  /^(a |an |the )?(real |live )?(human|person|agent|operator|representative|advisor)( please)?$/,
  /\b(speak|talk|chat|connect me|put me through)\b.*\b(human|person|someone|somebody|agent|operator|representative|advisor|manager|owner|staff|member of (the )?(staff|team))\b/,
  /\bmit\b.*\b(mensch|menschen|person|mitarbeiter|mitarbeiterin|jemand|jemandem)\b.*\b(sprechen|reden|schreiben)\b/,
  /\bparler\b.*\b(humain|personne|quelqu un|conseiller|conseillere)\b/,
  /\bhablar\b.*\b(humano|persona|alguien|agente)\b/,
  /\bfalar\b.*\b(humano|pessoa|alguem|atendente)\b/,
  /\bparlare\b.*\b(umano|persona|qualcuno|operatore)\b/,
  /\bmet\b.*\b(mens|persoon|iemand|medewerker)\b.*\b(spreken|praten)\b/,
]

export function asksForPerson(text: string): boolean {
  const wish = plain(text)
  return wish.length <= longestWish && wishes.some(pattern => pattern.test(wish))
}

/** Lower case, without accents and punctuation. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
