/** Has a model phrase the answer, within a deadline; whatever goes wrong, the company's own words are sent instead. */
import type { Model } from '../_model/model.ts'
import { UpstreamError } from '../_platform/errors.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import type { AnswerStyle } from './answer-style.ts'
import { checkAnswer } from './check-answer.ts'
import { readSources } from './read-sources.ts'
import { startDeadlines } from './start-deadlines.ts'
import { type GroundedPrompt, writePrompt } from './write-prompt.ts'

/** One more try, if the provider failed before it said anything and asks for no long pause. */
const attempts = 2
const pauseMs = 250
/** Too many requests, and errors a second try cannot mend. */
const finalStatuses = new Set([400, 401, 403, 404, 413, 422, 429])

type Listening = { signal: AbortSignal; onDelta: (text: string) => void }

export async function answerWithModel(
  turn: TurnBrief,
  model: Model,
  { style, fallback, onDelta }: { style: AnswerStyle; fallback: Reply; onDelta: (text: string) => void },
): Promise<Reply> {
  const prompt = writePrompt(turn, style)
  const startedAt = performance.now()
  const { signal, clearFirstWord } = startDeadlines(model.deadlines)
  let hasSpoken = false
  const speak = (text: string) => {
    hasSpoken = true
    clearFirstWord()
    onDelta(text)
  }

  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await write(prompt, model, { signal, onDelta: speak })
        const ms = Math.round(performance.now() - startedAt)
        const wrote = answer ? { wrote: 'model' } : {}
        return { ...(answer ?? fallback), details: { ...fallback.details, ...wrote, model: model.name, ms } }
      } catch (error) {
        const isFinal = error instanceof UpstreamError && finalStatuses.has(error.status ?? 0)
        if (attempt === attempts || hasSpoken || isFinal || signal.aborted) throw error
        await new Promise(resolve => setTimeout(resolve, pauseMs * (1 + Math.random())))
      }
    }
  } catch (error) {
    return { ...fallback, details: { ...fallback.details, model: model.name, model_failed: reason(error) } }
  } finally {
    clearFirstWord()
  }
}

/** The model's answer, or null when it says that its sources do not hold one. */
async function write(
  prompt: GroundedPrompt,
  model: Model,
  { signal, onDelta }: Listening,
): Promise<Pick<Reply, 'text' | 'outcome' | 'sources' | 'suggestions'> | null> {
  let streamed = ''
  let shown = 0
  for await (const delta of model.write(prompt, signal)) {
    streamed += delta
    const { text, isUnanswered } = readSources(streamed, false)
    if (isUnanswered || text.length <= shown) continue
    onDelta(text.slice(shown))
    shown = text.length
  }

  const { text, sources, isUnanswered } = readSources(streamed, true)
  if (isUnanswered) return null
  return {
    text: checkAnswer(text, prompt),
    outcome: 'answered',
    sources: versions(prompt, sources ?? []),
    suggestions: [],
  }
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
