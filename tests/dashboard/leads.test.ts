/** What the board of leads reckons by itself: scores that fade, filters in the address, facts put right, a safe table. */
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { factsOfLead } from '../../dashboard/leads/facts/facts-of-lead.ts'
import { readFilters, writeFilters } from '../../dashboard/leads/filters/lead-filters.ts'
import { draftOf, readDraft } from '../../dashboard/leads/lead/fact-draft.ts'
import { scoreNow } from '../../dashboard/leads/score-now.ts'
import type { Fact } from '../../shared/lead/fact.ts'
import type { Field } from '../../shared/lead/field.ts'
import { scoreFacts } from '../../shared/lead/score/score-facts.ts'
import { noSignals } from '../../shared/lead/score/signals.ts'
import { bant } from '../../shared/lead/templates/bant.ts'
import { writeCsv } from '../../shared/write-csv.ts'

const said = (slot: string, value: Fact['value'], at = '2026-11-01T10:00:00Z'): Fact => ({
  ...{ slot, value, at, quote: 'so they said', message: '01a20565-0000-7000-8000-000000000001' },
  ...{ source: 'visitor', confidence: 0.9, extractor: 'rule', version: 1 },
})
const field = (slot: string): Field => bant.fields.find(one => one.slot === slot)!

describe('a score on the board', () => {
  const facts = [said('need', 'a cake'), said('authority', 'decides'), said('budget', { amount: 500 })]
  const signals = { ...noSignals, price_question: 1, last_contact_at: '2026-11-01T10:00:00Z' }

  test('is what scoring the facts on that day gives, part by part', () => {
    const stored = scoreFacts(bant, facts, signals, new Date('2026-11-01T10:00:00Z'))
    for (const day of ['2026-11-01', '2026-11-15', '2026-12-24']) {
      const now = new Date(`${day}T12:00:00Z`)
      const fresh = scoreFacts(bant, facts, signals, now)

      const seen = scoreNow({ parts: stored.parts, signals }, now)

      expect(seen).toMatchObject({
        fit: fresh.fit,
        intent: fresh.intent,
        total: fresh.total,
        cell: fresh.cell,
      })
      expect(seen?.parts).toEqual(fresh.parts)
      expect(seen?.parts.reduce((sum, part) => sum + part.points, 0)).toBe(fresh.total)
    }
  })

  test('fades once, whenever it was stored', () => {
    const now = new Date('2026-11-29T10:00:00Z')
    const { parts } = scoreFacts(bant, facts, signals, new Date('2026-11-15T10:00:00Z'))

    expect(scoreNow({ parts, signals }, now)?.total).toBe(scoreFacts(bant, facts, signals, now).total)
  })

  test('is none before anything was scored', () => {
    expect(scoreNow({ parts: [], signals: {} }, new Date())).toBeNull()
  })
})

test('filters survive the address, and what nobody offers is left out', () => {
  const owner = '01a20565-0000-7000-8000-000000000001'
  const written = `?state=hot&name=Ana+%26+Bo&owner=${owner}&channel=sms&days=30&cell=A1&score=warm`
  expect(writeFilters(readFilters(new URLSearchParams(written)))).toBe(written)

  const odd = '?state=lukewarm&owner=me),or(a.eq.b&channel=fax&days=5&cell=D4&score=9'
  expect(writeFilters(readFilters(new URLSearchParams(odd)))).toBe('')
})

test('what somebody wanted ends with the lead that was won; who they are stays known', () => {
  const won = { id: 'old', state: 'won' as const, state_changed_at: '2026-06-01T00:00:00Z' }
  const open = { id: 'new', state: 'warm' as const, state_changed_at: '2026-11-01T00:00:00Z' }
  const [before, name, since] = [
    said('budget', { amount: 900 }, '2026-05-01T00:00:00Z'),
    said('name', 'Tom', '2026-05-01T00:00:00Z'),
    said('budget', { amount: 100 }, '2026-10-01T00:00:00Z'),
  ]

  expect(factsOfLead([before, name, since], open, [won, open])).toEqual([name, since])
  expect(factsOfLead([before, name, since], won, [won, open])).toEqual([before, name])
})

describe('a fact put right', () => {
  test.each([
    ['company_fit', 12],
    ['budget', { min: 400, max: 600, currency: 'GBP' }],
    ['budget', { amount: 500, currency: 'EUR' }],
    ['timeline', { from: '2026-12-01', to: '2026-12-24' }],
    ['authority', 'shares'],
    ['authority', 'declined'],
    ['budget', 'unsure'],
    ['phone', '+441174960123'],
    ['email', 'tom@example.com'],
    ['name', 'Tom'],
    ['authority', null],
  ] as const)('of %s stays %j when nothing is changed', (slot, value) => {
    expect(readDraft(draftOf(value, field(slot), 'GBP'), field(slot))).toEqual({ value })
  })

  test('is refused in words where the field cannot hold it', () => {
    const wrong = (slot: string, part: object) =>
      readDraft({ ...draftOf(null, field(slot), ''), ...part }, field(slot))
    expect(wrong('company_fit', { text: 'a few' })).toHaveProperty('problem')
    expect(wrong('budget', { from: '600', to: '400' })).toHaveProperty('problem')
    expect(wrong('budget', { from: '400', currency: 'pounds' })).toHaveProperty('problem')
    expect(wrong('timeline', { from: '2026-12-24', to: '2026-12-01' })).toHaveProperty('problem')
    expect(wrong('phone', { text: '0117 496 0123' })).toHaveProperty('problem')
    expect(wrong('email', { text: 'tom at example' })).toHaveProperty('problem')
    expect(wrong('name', { text: '  ' })).toHaveProperty('problem')
  })
})

describe('a table for a spreadsheet', () => {
  const cells = [
    '=HYPERLINK("http://evil.example";"Click")',
    '=1+1\nand a second line', // papaparse's own pattern lets this one through
    '+44 117 496 0123',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1＋1',
    'Ana "the baker", Bristol',
    'two\r\nlines',
    'a = b',
    ' ',
    '',
  ]

  test('holds no cell a spreadsheet could take for a formula, and loses no sign of any', () => {
    const csv = writeCsv([cells, [1, -2, null, 0.5]])

    const [read, numbers] = Papa.parse<string[]>(csv.slice(1)).data
    expect(read!.filter(cell => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([])
    expect(read!.map(cell => cell.replace(/^'/, ''))).toEqual(cells)
    expect(numbers).toEqual(['1', '-2', '', '0.5'])
  })

  test('is RFC 4180 in UTF-8 with its mark', () => {
    expect(
      writeCsv([
        ['Name', 'Said'],
        ['Zoë', 'a "cake", please'],
      ]),
    ).toBe('\uFEFFName,Said\r\nZoë,"a ""cake"", please"\r\n')
  })
})
