/** Answers one turn: the company's own words, phrased by a model where there is one. Never throws, never stays silent. */
import type { Model } from '../_model/model.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { answerInOwnWords } from './answer-in-own-words.ts'
import { answerSmallTalk } from './answer-small-talk.ts'
import type { AnswerStyle } from './answer-style.ts'
import { answerWithModel } from './answer-with-model.ts'

/** A turn that was taken over this often is answered without the model: it may be what keeps failing. */
const modelAttempts = 2

export async function answerTurn(
  turn: TurnBrief,
  { model, style, onDelta }: { model: Model | null; style: AnswerStyle; onDelta: (text: string) => void },
): Promise<Reply> {
  const smallTalk = answerSmallTalk(turn)
  const ownWords = smallTalk ?? answerInOwnWords(turn)

  if (smallTalk || !model || (turn.attempts ?? 1) > modelAttempts) {
    onDelta(ownWords.text) // readable while it is still being stored
    return ownWords
  }
  return answerWithModel(turn, model, { style, fallback: ownWords, onDelta })
}
