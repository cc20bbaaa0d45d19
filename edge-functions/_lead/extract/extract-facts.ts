/** Reads facts out of a conversation, by rule. Start reading here. */
import type { Conversation } from './conversation.ts'
import type { ExtractedFact } from './dialogue.ts'
import { hear } from './hear.ts'
import type { Listener } from './listener.ts'
import { readLine } from './read-line.ts'
import { takeEcho } from './time/take-echo.ts'

const thousands = /\d[.,]\d{3}(?!\d)|\d ?k\b|\b(?:thousand|grand|tausend|mille|mila|duizend)\b/i

/**
 * One fact a slot, the latest that was said; each quote stands word for word in its line. Does not look at what was known
 * before: whoever keeps facts decides what a new one replaces.
 */
export function extractFacts(conversation: Conversation): ExtractedFact[] {
  const { dialogue, fields } = conversation
  const listener: Listener = {
    facts: new Map(),
    appointment: { day: null, time: null },
    offered: [],
    asked: new Set(),
    isInThousands: false,
    heard: '',
    isQuestion: false,
    isFresh: false,
    said: new Set(),
  }
  for (const [index, line] of dialogue.entries()) {
    if (line.author === 'visitor') readLine(index, listener, conversation)
    else if (line.author !== 'system') {
      hear(line, listener, conversation)
      takeEcho(index, listener, conversation)
    }
    listener.isInThousands ||= thousands.test(line.text)
  }
  const order = new Map(fields.map(({ slot }, index) => [slot, index]))
  return [...listener.facts.values()].sort((one, other) => order.get(one.slot)! - order.get(other.slot)!)
}
