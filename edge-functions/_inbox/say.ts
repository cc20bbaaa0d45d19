/** A reply in our own words, from nobody's entry. */
import type { Reply } from '../_platform/verbs.ts'

/** `wrote`: what it is, for the event. */
export function say(text: string, wrote: string): Reply {
  return { text, outcome: null, sources: [], suggestions: [], details: { wrote } }
}
