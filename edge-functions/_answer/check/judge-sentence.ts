/** Judges one sentence a model wrote: each rule in turn, the first that is broken stops it. */
import { readClaims } from './claims/read-claims.ts'
import { readContacts } from './claims/read-contacts.ts'
import { contentWords } from './content-words.ts'
import { type Clause, findUnbacked } from './find-unbacked.ts'
import { judgeSupport } from './judge-support.ts'
import { type Grounds, runs, sentenceKey } from './lay-grounds.ts'
import { readCells } from './read-cells.ts'
import { splitClauses } from './split-clauses.ts'
import { tellLanguages } from './tell-language.ts'
import type { Verdict } from './verdict.ts'
import { admitsIgnorance, isAttributed } from './words/echo-words.ts'
import { fold, joinSpelled, plain } from './words/fold.ts'
import type { Language } from './words/language.ts'
import { isNegative } from './words/negation-words.ts'

/** `said`: the answer before this sentence. `strict`: only sentences of a source may be said. */
export function judgeSentence(
  sentence: string,
  grounds: Grounds,
  { said, strict }: { said: string; strict: boolean },
): Verdict {
  const text = joinSpelled(plain(sentence)).trim()
  // Links and markup are made of punctuation, which no comparison of words sees.
  const reached = readContacts(text).claims.find(
    ({ needs }) => !needs.some(key => grounds.company.proven.has(key)),
  )
  if (reached) return { stop: { kind: reached.kind, token: reached.token } }
  if (grounds.sentences.has(sentenceKey(text))) return { stop: null, standing: 'grounded' }
  if (strict) return { stop: { kind: 'not an entry', token: '' } }

  const secret = [...runs(text)].find(run => grounds.secrets.has(run))
  if (secret) return { stop: { kind: 'rules', token: secret } }

  const language = speaks(`${said} ${text}`, grounds)
  const clauses = readClauses(text, said, grounds, language)
  for (const clause of clauses) {
    const claim = findUnbacked(clause, grounds)
    if (claim) return { stop: { kind: claim.kind, token: claim.token } }
  }
  return judgeSupport(text, grounds, { language, clauses })
}

function readClauses(text: string, said: string, grounds: Grounds, language: Language): Clause[] {
  const isForeign = !grounds.languages.has(language)
  const isIgnorant = admitsIgnorance(fold(text))
  const topics = [text, said, grounds.asked].map(each => contentWords(each, language))
  const stated = new Set(
    readClaims(`${said} ${text}`, language, true).claims.flatMap(({ proves, needs }) => [
      ...proves,
      ...needs,
    ]),
  )
  return splitClauses(text).map((clause, index) => {
    return {
      ...readClaims(clause, language, index === 0),
      cells: readCells(clause, language, index === 0),
      words: contentWords(clause, language),
      topics,
      stated,
      isForeign,
      isNegative: isNegative(fold(clause), language),
      isEcho: text.endsWith('?') || isIgnorant || isAttributed(fold(clause)),
    }
  })
}

/** What the answer is written in, if it can be told and is a language of the sources or the visitor's. */
function speaks(text: string, { languages, language, visitorLanguages }: Grounds): Language {
  const told = tellLanguages(text)
  return told.find(each => languages.has(each)) ?? told.find(each => visitorLanguages.has(each)) ?? language
}
