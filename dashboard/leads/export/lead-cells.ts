/** A lead as a row of a table: where it stands, what it scores, and a column for each field of the company's form. */
import { declined, type FactValue, type Slot } from '../../../shared/lead/fact.ts'
import type { Field } from '../../../shared/lead/field.ts'
import type { CsvCell } from '../../../shared/write-csv.ts'
import { channelNames } from '../../conversations/words.ts'
import { formatNumber } from '../../design/format-number.ts'
import type { LeadRow } from '../fetch-leads.ts'
import { type Member, nameOfMember } from '../fetch-members.ts'
import { nameOfLead } from '../name-of-lead.ts'
import { scoreNow } from '../score-now.ts'
import { placeNames } from '../states.ts'

const columns = [
  ...['Name', 'State', 'Cell', 'Score', 'Fit', 'Intent', 'Channel', 'Reached by', 'Looked after by'],
  ...[
    'Came in (UTC)',
    'There since (UTC)',
    'Why lost',
    'Ruled out by',
    'In their words',
    'Lead',
    'Conversation',
  ],
]

export function leadColumns(fields: Field[]): string[] {
  return [...columns, ...askedFields(fields).map(field => field.label)]
}

type Around = {
  fields: Field[]
  members: Member[]
  /** What holds, one a slot. */
  facts: ReadonlyMap<Slot, { value: FactValue | null }>
  /** Where this dashboard is served. */
  origin: string
  now: Date
}

/** In the order of `leadColumns`. */
export function leadCells(row: LeadRow, { fields, members, facts, origin, now }: Around): CsvCell[] {
  const { channel, address } = row.conversation
  const score = scoreNow(row, now)
  return [
    nameOfLead(row),
    placeNames[row.state],
    score?.cell ?? null,
    score?.total ?? null,
    score?.fit ?? null,
    score?.intent ?? null,
    channelNames[channel.kind],
    address ? formatNumber(address.value) : null,
    row.owner_id ? nameOfMember(members, row.owner_id, '') : null,
    utc(row.created_at),
    utc(row.state_changed_at),
    row.lost_reason,
    row.disqualified?.rule ?? null,
    row.disqualified?.quote ?? null,
    `${origin}/leads/${row.id}`,
    `${origin}/conversations/${row.conversation_id}`,
    ...askedFields(fields).map(field => factCell(facts.get(field.slot)?.value ?? null, field)),
  ]
}

/** The first column is the name already. */
function askedFields(fields: Field[]): Field[] {
  return fields.filter(({ type, slot }) => type !== 'signals' && slot !== 'name')
}

/** To be read by a person and by another program: ISO 8601 days and intervals, amounts with their currency. */
function factCell(value: FactValue | null, field: Field): CsvCell {
  if (value === null || typeof value === 'number') return value
  if (value === declined) return 'would rather not say'
  if (typeof value === 'string') {
    if (field.type === 'phone') return formatNumber(value)
    return field.type === 'enum' ? (field.options.find(({ id }) => id === value)?.label ?? value) : value
  }
  if ('from' in value) return value.from === value.to ? value.from : `${value.from}/${value.to}`
  const { amount, min, max, currency } = value
  const range =
    amount ?? (min === undefined ? `up to ${max}` : max === undefined ? `from ${min}` : `${min} to ${max}`)
  return currency ? `${range} ${currency}` : range
}

function utc(iso: string): string {
  return new Date(iso).toISOString().slice(0, 16).replace('T', ' ')
}
