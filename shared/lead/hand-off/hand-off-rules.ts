/**
 * The hand-off as a table: for each event, the first row that fits says what becomes of the conversation, or why nothing
 * may. The database does the same, in `private.change_mode` and the verbs that call it.
 */
import type { Mode } from '../../message.ts'
import type { Claim, HandOffKind, Telling } from './hand-off.ts'

export type HandOffRule = {
  /** Empty: any. */
  from: { mode?: Mode[]; claim?: Claim[]; isStale?: true }
} & (
  | {
      to: { mode?: Mode; claim?: Claim }
      /** Stands on the event, for whoever reads the history. Null where nothing changes hands. */
      reason: string | null
      /** What the assistant owes afterwards: a reply to a new turn, or none. Absent: as before, while it has the word. */
      turn?: 'opens' | 'ends'
      tells?: Telling[]
    }
  | { refuse: string }
)

const nothing = { to: {}, reason: null }
const silent = 'A person has the word, or nobody any more: the assistant is silent.'
const stale = 'The reply was written for a turn that is over.'
const called: Telling[] = ['next_member', 'visitor_what_happens']

export const handOffRules: Record<HandOffKind, HandOffRule[]> = {
  visitor_writes: [
    {
      from: { mode: ['closed'] },
      to: { mode: 'assistant' },
      reason: 'The visitor wrote again.',
      turn: 'opens',
    },
    { from: { mode: ['assistant', 'waiting'] }, to: {}, reason: null, turn: 'opens' },
    { from: {}, ...nothing },
  ],
  visitor_asks_for_person: [
    { from: { mode: ['waiting', 'member'] }, ...nothing },
    {
      from: {},
      to: { mode: 'waiting', claim: 'offered' },
      reason: 'The visitor asked for a person.',
      turn: 'ends',
      tells: called,
    },
  ],
  assistant_replies: [
    { from: { mode: ['member', 'closed'] }, refuse: silent },
    { from: { isStale: true }, refuse: stale },
    { from: {}, to: {}, reason: null, turn: 'ends' },
  ],
  assistant_hands_over: [
    { from: { mode: ['member', 'closed'] }, refuse: silent },
    { from: { isStale: true }, refuse: stale },
    { from: { mode: ['waiting'] }, to: {}, reason: null, turn: 'ends' }, // they were called
    {
      from: {},
      to: { mode: 'waiting', claim: 'offered' },
      reason: 'The visitor asked for a person.',
      turn: 'ends',
      tells: called,
    },
  ],
  assistant_cannot_answer: [
    {
      from: { mode: ['assistant'] },
      to: { mode: 'waiting', claim: 'offered' },
      reason: 'The assistant cannot answer here.',
      turn: 'ends',
      tells: called,
    },
    { from: {}, ...nothing },
  ],
  lead_qualifies: [
    {
      from: { claim: ['none'] },
      to: { claim: 'offered' },
      reason: 'The lead qualified.',
      tells: called,
    },
    { from: {}, ...nothing },
  ],
  visitor_books: [
    // who waits for a person still does; otherwise whoever keeps the appointment has them
    { from: { mode: ['waiting'] }, ...nothing },
    { from: {}, to: { claim: 'claimed' }, reason: 'The visitor booked a time.' },
  ],
  member_takes: [
    { from: { mode: ['member'] }, ...nothing },
    { from: {}, to: { mode: 'member', claim: 'claimed' }, reason: 'A member took over.', turn: 'ends' },
  ],
  member_replies: [
    { from: {}, to: { mode: 'member', claim: 'claimed' }, reason: 'A member replied.', turn: 'ends' },
  ],
  member_returns: [
    { from: { mode: ['assistant'] }, ...nothing },
    {
      from: { claim: ['offered', 'owner_told'] },
      to: { mode: 'assistant', claim: 'claimed' },
      reason: 'A member handed back to the assistant.',
      turn: 'opens',
    },
    { from: {}, to: { mode: 'assistant' }, reason: 'A member handed back to the assistant.', turn: 'opens' },
  ],
  member_returns_to_silence: [
    { from: { mode: ['waiting'] }, ...nothing },
    {
      from: {},
      to: { mode: 'waiting', claim: 'offered' },
      reason: 'The assistant is switched off on this line.',
      turn: 'ends',
      tells: called,
    },
  ],
  member_closes: [
    { from: { mode: ['closed'], claim: ['none', 'claimed'] }, ...nothing },
    {
      from: { claim: ['offered', 'owner_told'] },
      to: { mode: 'closed', claim: 'claimed' },
      reason: 'A member closed the conversation.',
      turn: 'ends',
    },
    { from: {}, to: { mode: 'closed' }, reason: 'A member closed the conversation.', turn: 'ends' },
  ],
  member_leaves: [
    {
      from: { mode: ['member'] },
      to: { mode: 'waiting', claim: 'offered' },
      reason: 'The member who had it is gone.',
      tells: called,
    },
    {
      from: { mode: ['assistant'], claim: ['claimed'] },
      to: { claim: 'offered' },
      reason: 'The member who had it is gone.',
      tells: ['next_member'],
    },
    { from: {}, ...nothing },
  ],
  timer_ends: [
    {
      from: { claim: ['offered'] },
      to: {},
      reason: 'Nobody came in time; the next member was asked.',
      tells: ['next_member'],
    },
    { from: {}, refuse: 'No timer is running.' },
  ],
  timer_ends_on_last: [
    {
      from: { mode: ['closed'], claim: ['offered'] },
      to: { claim: 'owner_told' },
      reason: 'Nobody came in time; the owner was told.',
      tells: ['owner'], // the visitor has left
    },
    {
      from: { claim: ['offered'] },
      to: { claim: 'owner_told' },
      reason: 'Nobody came in time; the owner was told.',
      tells: ['owner', 'visitor_honest_word'],
    },
    { from: {}, refuse: 'No timer is running.' },
  ],
}
