/** The story that whoever takes a hand-off reads: three lines, facts in the visitor's words, a score that adds up. */
import { expect, test } from 'vitest'
import type { PacketBrief } from '../../../edge-functions/_platform/hand-off-brief.ts'
import { writePacket } from '../../../edge-functions/desk/hand-offs/write-packet.ts'
import { HandOffPacket } from '../../../shared/hand-off-door.ts'
import { leadOutcome, said } from '../../database/support/lead-outcome.ts'

const message = crypto.randomUUID()
const facts = [
  said(message, 'name', 'Vi', 'I am Vi'),
  said(message, 'authority', 'decides', 'it is my decision'),
  said(message, 'company_fit', 12, 'the twelve of us'),
]
const outcome = leadOutcome({ facts })
if ('failed' in outcome) throw new Error(outcome.failed)
const { total, fit, intent, cell, bucket, parts, disqualified } = outcome.score

const brief: PacketBrief = {
  hand_off: {
    ...{ id: crypto.randomUUID(), reason: 'qualified', rule: 'load', claim: 'offered' },
    created_at: '2026-11-23T10:00:00Z',
  },
  company: 'Juniper & Rye',
  language: 'en',
  channel: 'sms',
  visitor: { name: null, language: 'de', page: null, since: '2026-11-23T09:00:00Z', messages: 3 },
  rules: null,
  facts,
  lead: {
    ...{ id: crypto.randomUUID(), state: 'hot', total, fit, intent, cell, bucket, parts, disqualified },
  },
  open_question: null,
  sources: [{ entry: crypto.randomUUID(), question: 'Do you deliver?' }],
  consent: 'none',
}

test('who they are, what they want in their own words, and why somebody has to come', () => {
  const packet = HandOffPacket.parse(writePacket(brief))

  expect(packet.summary).toEqual([
    'Vi, by text message: 3 messages, in German.',
    expect.stringMatching(/“it is my decision” · .*“the twelve of us”/),
    expect.stringMatching(
      new RegExp(`^They qualified as a lead\\. .*${total} of 100 \\(${cell}\\); \\+\\d+ if .*\\.$`),
    ),
  ])
  expect(packet.facts.map(({ slot, quote }) => [slot, quote])).toContainEqual(['name', 'I am Vi'])
  expect(packet.score!.parts.reduce((sum, { points }) => sum + points, 0)).toBe(packet.score!.total)
  expect(packet.score!.next[0]).toMatch(/^\+\d+ if /)
  expect(packet.next_line).toMatch(/\?$/) // the question that would tell most
})

test('somebody of whom nothing is known has a story, too', () => {
  const open_question = { message, text: 'Habt ihr Brot?', at: '2026-11-23T10:00:00Z' }
  const packet = HandOffPacket.parse(
    writePacket({ ...brief, facts: [], lead: null, open_question, sources: [] }),
  )
  const unreadable = writePacket({ ...brief, visitor: { ...brief.visitor, language: 'pt_BR' } })

  expect(unreadable.summary[0]).toMatch(/^Vi, by text message/)
  expect(packet.summary[1]).toBe('Nothing is known yet of what they want.')
  expect(packet).toMatchObject({ score: null, next_line: 'Zu Ihrer Frage „Habt ihr Brot?“:' })
})
