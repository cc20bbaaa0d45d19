/** Weighs a turn's matches by what is meant, where something here makes vectors and words alone did not settle it. */
import { answerSmallTalk } from '../_answer/answer-small-talk.ts'
import { maskPersonal } from '../_answer/mask-personal.ts'
import { ModelError } from '../_model/clients/wire/model-error.ts'
import { embedWithin } from '../_model/embed/embed-within.ts'
import type { Embedder } from '../_model/embed/embedder.ts'
import type { Database } from '../_platform/database.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { Match, TurnBrief } from '../_platform/turn-brief.ts'

type Question = TurnBrief['questions'][number]

/** How long a visitor may wait for it at most, in milliseconds; then words alone have to do. */
const patienceMs = 1_000
/** Words that are this sure need no second opinion. */
const sure = 0.9
const longest = 1_000

/** For the conversation's event: `used`, or why not; without a word where nothing was tried. */
export type Meaning = { meaning?: string }

/** Never throws: a failure costs the answer nothing but the vectors. */
export async function findByMeaning<Turn extends TurnBrief>(
  turn: Turn,
  { embedder, database, log }: { embedder: Embedder | null; database: Database; log: Log },
): Promise<{ turn: Turn; found: Meaning }> {
  const unsure = turn.questions.filter(({ matches: [best] }) => !best || best.confidence < sure)
  if (!embedder?.reads(turn.company.language) || unsure.length === 0 || answerSmallTalk(turn))
    return { turn, found: {} }

  try {
    const asked = unsure.map(whole).map(maskPersonal([]))
    const vectors = await embedWithin(embedder, asked, patienceMs)
    const weighed = await database.call('find_by_meaning', {
      conversation_id: turn.conversation,
      model: embedder.model,
      questions: unsure.map(({ matches }, at) => ({
        vector: vectors[at] ?? [],
        matches: matches.map(({ version, confidence }) => ({ version, confidence })),
      })),
    })
    const questions = turn.questions.map(question => {
      const matches = weighed[unsure.indexOf(question)]
      return matches ? { ...question, matches: matches.map(match => keepKnown(match, question)) } : question
    })
    return {
      turn: { ...turn, questions },
      found: { meaning: weighed.some(Boolean) ? 'used' : 'nothing to compare with' },
    }
  } catch (error) {
    log('meaning_not_found', { conversation: turn.conversation, error: describeError(error) })
    return { turn, found: { meaning: error instanceof ModelError ? error.outcome : 'failed' } }
  }
}

/** What leans on the question before it is read together with that. */
function whole({ text, matches: [best] }: Question): string {
  return (best?.heard_with ? `${best.heard_with} ${text}` : text).slice(0, longest)
}

function keepKnown(weighed: Match, { matches }: Question): Match {
  const known = matches.find(({ version }) => version === weighed.version)
  return { ...weighed, ...known, confidence: weighed.confidence, outcome: weighed.outcome }
}
