/** Has a model answer a question, and tells all that the visitor saw of it. */
import { answerTurn } from '../../../edge-functions/_answer/answer-turn.ts'
import { channelFacts } from '../../../edge-functions/_channels/channel-facts.ts'
import type { Model } from '../../../edge-functions/_model/model.ts'
import type { TurnBrief } from '../../../edge-functions/_platform/turn-brief.ts'
import type { Reply } from '../../../edge-functions/_platform/verbs.ts'

export type HeardAnswer = { deltas: string[]; seen: string; reply: Reply }

export async function hearAnswer(turn: TurnBrief, model: Model): Promise<HeardAnswer> {
  const deltas: string[] = []
  const reply = await answerTurn(turn, {
    model,
    style: channelFacts[turn.channel],
    onDelta: text => deltas.push(text),
  })
  return { deltas, seen: `${deltas.join('')}\n${reply.text}`, reply }
}
