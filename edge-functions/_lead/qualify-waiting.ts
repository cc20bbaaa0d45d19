/** Keeps what whoever waits for a person tells of themselves; asks nothing, but how they can be reached, once. */
import { currentFacts } from '../../shared/lead/facts/current-facts.ts'
import { isUrgent } from '../../shared/lead/questions/why-stop.ts'
import type { Reply } from '../_platform/verbs.ts'
import { askContact } from './ask-contact.ts'
import type { Heard } from './hear-turn.ts'
import { qualifyTurn } from './qualify-turn.ts'

type Turn = { turn: number; channel: 'widget' | 'sms' | 'whatsapp'; now: Date }

const asides = ['small talk', 'refusal', 'explanation']

/** Pure. A person is to decide: nobody is turned away, whatever the rules say. */
export function qualifyWaiting(heard: Heard, reply: Reply, turn: Turn): Reply {
  const { lead } = qualifyTurn(heard, { ...reply, hands_over: true }, turn)
  if (becomesUrgent(heard)) return { ...reply, lead, hands_over: true, hand_off_reason: 'urgent' }
  const asked = mayAskUnder(reply) ? askContact(heard, turn) : null
  if (asked === null || 'failed' in lead) return { ...reply, lead }
  return { ...reply, text: `${reply.text}\n\n${asked.text}`, lead: { ...lead, asked } }
}

/** They are called once; but an emergency waits for nobody's office hours. */
function becomesUrgent({ brief, facts, rules }: Heard): boolean {
  const before = currentFacts(brief.facts)
  return !isUrgent(rules, before) && isUrgent(rules, currentFacts([...brief.facts, ...facts]))
}

function mayAskUnder({ text, silence, suggestions, open = [], booking, details }: Reply): boolean {
  if (silence || suggestions.length > 0 || open.length > 0 || booking) return false
  return !asides.includes(String(details.wrote)) && !text.trimEnd().endsWith('?')
}
