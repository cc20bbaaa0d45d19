/** A visitor to try the rules on: what they have said so far, and what the assistant would ask next. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Fact } from '../../../shared/lead/fact.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { chooseNextQuestion } from '../../../shared/lead/questions/choose-next-question.ts'
import type { Asked } from '../../../shared/lead/questions/moment.ts'
import { scoreFacts } from '../../../shared/lead/score/score-facts.ts'
import { noSignals } from '../../../shared/lead/score/signals.ts'
import type { SampleAnswer } from './sample-answers.ts'

export type Trial = ReturnType<typeof createTrial>
/** How the sample visitor begins. */
export type Opening = 'question' | 'price' | 'time'

type Said = { slot: string; asked: string; answer: SampleAnswer }

export function createTrial(rules: ReadonlySignal<LeadRules>) {
  const opening = signal<Opening>('question')
  const said = signal<Said[]>([])
  const now = new Date()
  const facts = computed(() =>
    said.value.map(
      ({ slot, answer }, at): Fact => ({
        slot,
        value: answer.value,
        quote: answer.label,
        message: null,
        source: 'visitor',
        confidence: 1,
        extractor: null,
        version: 0,
        at: new Date(now.getTime() + at).toISOString(), // the latest holds
      }),
    ),
  )
  const signals = computed(() => ({
    ...noSignals,
    price_question: Number(opening.value === 'price'),
    booking_question: Number(opening.value === 'time'),
  }))
  const score = computed(() => scoreFacts(rules.value, facts.value, signals.value, now))
  const next = computed(() =>
    chooseNextQuestion({
      rules: rules.value,
      purpose: 'qualify',
      channel: 'web',
      facts: facts.value,
      signals: signals.value,
      asked: said.value.map(
        ({ slot, answer }, turn): Asked => ({
          slot,
          kind: 'ask',
          turn,
          outcome: answer.value === 'declined' ? 'refused' : 'answered',
        }),
      ),
      turn: said.value.length,
      usefulReplies: 1,
      opensWithIntent: opening.value !== 'question',
      topic: null,
      wants: null,
      isIdle: false,
      now,
    }),
  )

  return {
    opening,
    said,
    score,
    next,
    answer(slot: string, asked: string, answer: SampleAnswer) {
      said.value = [...said.value, { slot, asked, answer }]
    },
    begin(as: Opening) {
      batch(() => {
        opening.value = as
        said.value = []
      })
    },
  }
}
