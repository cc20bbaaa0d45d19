/** Answers one turn: the company's own words, phrased by a model where there is one. Never throws; silent only in a loop. */
import type { Model } from '../_model/model.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { answerSmallTalk } from './answer-small-talk.ts'
import type { AnswerStyle } from './answer-style.ts'
import { answerWithModel } from './answer-with-model.ts'
import { endLoop } from './loop/end-loop.ts'
import { nameQuestion } from './name-question.ts'
import { answerInOwnWords } from './own-words/answer-in-own-words.ts'

/** A turn that was taken over this often is answered without the model: it may be what keeps failing. */
const modelAttempts = 2

export async function answerTurn(
  turn: TurnBrief,
  { model, style, onDelta }: { model: Model | null; style: AnswerStyle; onDelta: (text: string) => void },
): Promise<Reply> {
  const smallTalk = answerSmallTalk(turn)
  const asksForPerson = smallTalk?.hands_over === true // is heard, however often it is said
  const known = (asksForPerson ? null : endLoop(turn, smallTalk !== null)) ?? smallTalk
  const ownWords = known ?? answerInOwnWords(turn)

  if (known || !model || (turn.attempts ?? 1) > modelAttempts) {
    const reply = nameQuestion(turn, ownWords)
    if (reply.text) onDelta(reply.text) // readable while it is still being stored
    return reply
  }
  return nameQuestion(turn, await answerWithModel(turn, model, { style, fallback: ownWords, onDelta }))
}
