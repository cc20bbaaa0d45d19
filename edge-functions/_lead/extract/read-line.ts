/** Reads all facts out of one line of the visitor's, and keeps the latest of each slot. */
import { declined, unsure } from '../../../shared/lead/fact.ts'
import { topicOf } from './asked/topic-of.ts'
import { readPhones } from './contact/read-phones.ts'
import type { Conversation } from './conversation.ts'
import type { Listener } from './listener.ts'
import { readField } from './read-field.ts'
import { readRefusal } from './read-refusal.ts'
import type { Reading, Scene } from './scene.ts'
import { fold } from './words/fold.ts'
import { lexiconsFor } from './words/lexicons.ts'

/** `index` is the line's place in the dialogue. */
export function readLine(index: number, listener: Listener, conversation: Conversation): void {
  const scene = setScene(index, listener, conversation)
  const unnumbered = { ...scene, folded: hidePhones(scene) }
  for (const field of conversation.fields) {
    const reading = readField(field, field.type === 'phone' ? scene : unnumbered) ?? readRefusal(field, scene)
    if (reading) keep(reading, field.slot, scene)
  }
  if (!saysNothing.test(scene.folded)) listener.isFresh = false
}

/** After "ok" or "hi", the question still stands. */
const saysNothing = /^\W*(?:ok(?:ay)?|yes|yeah|sure|hi|hello|thanks|please|ja|oui|si|sim)?\W*$/

function setScene(index: number, listener: Listener, conversation: Conversation): Scene {
  const { dialogue, language, now } = conversation
  const line = dialogue[index]!
  const folded = fold(line.text)
  const field = index === dialogue.length - 1 ? conversation.asked : null
  const topic = field && topicOf(field)
  return {
    text: line.text,
    folded,
    message: line.id ?? index,
    lexicons: lexiconsFor(folded, language),
    asked: new Set([...listener.asked, ...(topic ? [topic] : [])]),
    askedSlot: field?.slot ?? null,
    isFresh: listener.isFresh || field !== null,
    now: line.at ?? now,
    listener,
    conversation,
  }
}

/** A phone number's digits are neither dates nor amounts. */
function hidePhones({ text, folded, asked, conversation }: Scene): string {
  const { country } = conversation
  const phones = readPhones(text, { country, isAsked: asked.has('phone'), known: new Set() })
  return phones.reduce(
    (hidden, { start, end }) => hidden.slice(0, start) + '#'.repeat(end - start) + hidden.slice(end),
    folded,
  )
}

/** Once a slot is known, only what is as sure, or nearly, may replace it. */
function keep({ start, end, value, confidence }: Reading, slot: string, scene: Scene): void {
  const { text, message, listener } = scene
  const known = listener.facts.get(slot)
  const isAnswer = known && known.value !== declined && known.value !== unsure
  if (isAnswer && confidence < known.confidence - 0.1) return
  listener.facts.set(slot, { slot, value, quote: text.slice(start, end), message, confidence })
}
