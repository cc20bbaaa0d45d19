/** Has a model phrase the answer, within a deadline; whatever goes wrong, the company's own words are sent instead. */
import type { Model } from '../_model/model.ts'
import { UpstreamError } from '../_platform/errors.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import type { AnswerStyle } from './answer-style.ts'
import { openTurnCheck } from './check/open-turn-check.ts'
import { maskStop } from './mask-stop.ts'
import { tellOpen } from './own-words/tell-open.ts'
import { startDeadlines } from './start-deadlines.ts'
import { type Streamed, streamAnswer } from './stream-answer.ts'
import { type GroundedPrompt, writePrompt } from './write-prompt.ts'

type Writing = { style: AnswerStyle; fallback: Reply; onDelta: (text: string) => void }

export async function answerWithModel(
  turn: TurnBrief,
  model: Model,
  { style, fallback, onDelta }: Writing,
): Promise<Reply> {
  const prompt = writePrompt(turn, style)
  const startedAt = performance.now()
  const deadlines = startDeadlines(model.deadlines)
  try {
    const streamed = await streamAnswer(prompt, model, {
      openCheck: () => openTurnCheck(turn, prompt, style),
      deadlines,
      onDelta,
    })
    const ms = Math.round(performance.now() - startedAt)
    const reply = readReply(streamed, { turn, prompt, fallback })
    const recalled = prompt.recalled === '' ? {} : { recalled: true }
    return { ...reply, details: { ...reply.details, ...recalled, model: model.name, ms } }
  } catch (error) {
    return { ...fallback, details: { ...fallback.details, model: model.name, model_failed: reason(error) } }
  } finally {
    deadlines.clearFirstWord()
  }
}

function readReply(
  streamed: Streamed,
  { turn, prompt, fallback }: { turn: TurnBrief; prompt: GroundedPrompt; fallback: Reply },
): Reply {
  if (streamed.kind === 'unanswered') return fallback
  if (streamed.kind === 'stopped') {
    const stopped = { model_failed: 'not in the sources', ...maskStop(streamed.stop, turn) }
    return { ...fallback, details: { ...fallback.details, ...stopped } }
  }
  // It speaks the visitor's language by itself: what the own words note about theirs is not its reason.
  const { answer_language: _, visitor_language: __, ...known } = fallback.details
  const reply: Reply = {
    text: streamed.text,
    outcome: 'answered',
    sources: versions(prompt, streamed.sources),
    suggestions: [],
    details: { ...known, wrote: 'model', ...(streamed.cut && { cut: streamed.cut }) },
  }
  // What the own words leave open is open here too, unless the model found its answer among that question's entries.
  const answers = ({ matches }: TurnBrief['questions'][number]) =>
    matches.some(match => match.outcome !== 'unknown' && reply.sources.includes(match.version))
  return fallback.open
    ? tellOpen(turn, reply, question => !fallback.open?.includes(question.text) || answers(question))
    : reply
}

/** A number the model made up names no entry; an answer that names none rests on whatever retrieval was sure of. */
function versions(prompt: GroundedPrompt, sources: number[]): string[] {
  const named = sources.map(number => prompt.entries[number - 1]).filter(entry => entry !== undefined)
  const used =
    named.length > 0 || sources.length > 0
      ? named
      : prompt.entries.filter(entry => entry.outcome === 'answered').slice(0, 1)
  return [...new Set(used.map(entry => entry.version))]
}

function reason(error: unknown): string {
  if (error instanceof UpstreamError) return error.status === null ? 'unreachable' : `status ${error.status}`
  return error instanceof DOMException && error.name === 'TimeoutError' ? 'too slow' : 'failed'
}
