/** Reads that somebody would not say what was asked, or does not know. */
import { declined, unsure } from '../../../shared/lead/fact.ts'
import { hasNone, isUnsure, refuses, refusesCalls } from './asked/refuses.ts'
import { topicOf } from './asked/topic-of.ts'
import type { FieldRead } from './dialogue.ts'
import type { Reading, Scene } from './scene.ts'

/** "No idea, what do others pay?" is not about their own address. */
const ofElse = /\?|\b(?:pay|prices?|costs?|budget|much|what|how|when|where)\b/

/** Null where the field was not asked for just now, or is known. Nobody declines to have a need. */
export function readRefusal(field: FieldRead, scene: Scene): Reading | null {
  const { folded, asked, askedSlot, isFresh, listener } = scene
  const topic = topicOf(field)
  const isWhen = topic === 'timeline' && asked.has('when') && !asked.has('appointment')
  const isAsked =
    askedSlot === field.slot || isWhen || (topic !== null && topic !== 'need' && asked.has(topic))
  if (!isFresh || !isAsked || listener.facts.has(field.slot) || field.type === 'signals') return null
  const isContact = field.type === 'phone' || field.type === 'email'
  const refusal =
    refuses(folded, true) ??
    (isContact ? hasNone(folded) : null) ??
    (field.type === 'phone' ? refusesCalls(folded) : null)
  const words = refusal ?? (isContact && ofElse.test(folded) ? null : isUnsure(folded))
  if (!words) return null
  const start = folded.indexOf(words)
  return { start, end: start + words.length, value: refusal ? declined : unsure, confidence: 0.85 }
}
