/** Reads that somebody would not say what was asked, or does not know. */
import { declined, unsure } from '../../../shared/lead/fact.ts'
import { isUnsure, refuses, refusesCalls } from './asked/refuses.ts'
import { topicOf } from './asked/topic-of.ts'
import type { FieldRead } from './dialogue.ts'
import type { Reading, Scene } from './scene.ts'

/** Null where the field was not asked for just now, or is known. Nobody declines to have a need. */
export function readRefusal(field: FieldRead, scene: Scene): Reading | null {
  const { folded, asked, askedSlot, isFresh, listener } = scene
  const topic = topicOf(field)
  const isAsked = askedSlot === field.slot || (topic !== null && topic !== 'need' && asked.has(topic))
  if (!isFresh || !isAsked || listener.facts.has(field.slot) || field.type === 'signals') return null
  const refusal = refuses(folded, true) ?? (field.type === 'phone' ? refusesCalls(folded) : null)
  const words = refusal ?? isUnsure(folded)
  if (!words) return null
  const start = folded.indexOf(words)
  return { start, end: start + words.length, value: refusal ? declined : unsure, confidence: 0.85 }
}
