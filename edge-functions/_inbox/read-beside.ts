/** Has a model read what the visitor tells of themselves while the answer is written; nobody waits long for it. */
import { maskPersonal } from '../_answer/mask-personal.ts'
import { neutralise } from '../_answer/neutralise.ts'
import type { ExtractedFact } from '../_lead/extract/dialogue.ts'
import type { Heard } from '../_lead/hear-turn.ts'
import { readWithModel } from '../_lead/read-with-model.ts'
import { tellTopic } from '../_lead/tell-topic.ts'
import type { ModelsOfTurn } from '../_model/open-models.ts'
import type { Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'

/** Once the answer is there. Milliseconds. */
const patienceMs = 1_500

export type Reading = {
  /** What it has read, or nothing where it failed or is not done in time. Never throws. */
  takeWhatIsThere(): Promise<ExtractedFact[]>
}

/** Null where no model may be asked, and where nothing could come of it. */
export function readBeside(
  heard: Heard,
  { turn, models, log }: { turn: TurnBrief; models: ModelsOfTurn; log: Log },
): Reading | null {
  const { extract } = models
  const texts = heard.brief.said.filter(({ author }) => author === 'visitor').map(({ text }) => text)
  if (!extract || tellTopic(texts) !== null || heard.brief.had_person) return null
  const stop = new AbortController()
  const mask = maskPersonal([turn.company.description, ...turn.company.facts.map(({ value }) => value)])
  const asking = { ask: extract, isolate: (text: string) => neutralise(mask(text)), signal: stop.signal }
  const reading = readWithModel(heard, asking).catch((): ExtractedFact[] => {
    log('facts_unread', { conversation: turn.conversation, turn: turn.turn, is_late: stop.signal.aborted })
    return []
  })
  return {
    async takeWhatIsThere() {
      const timer = setTimeout(() => stop.abort(), patienceMs)
      try {
        return await reading
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
