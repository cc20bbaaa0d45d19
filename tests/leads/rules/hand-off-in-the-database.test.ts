/**
 * The table of the hand-off says what the database does: in every state it can be in, every event, and what a reply finds
 * that was begun before. FOYER_WALK=2 takes every second event as well.
 */
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Database as Caller } from '../../../edge-functions/_platform/database.ts'
import { isRefused } from '../../../edge-functions/_platform/refused.ts'
import { sqlDatabase } from '../../../edge-functions/_platform/sql-database.ts'
import { changeHandOff } from '../../../shared/lead/hand-off/change-hand-off.ts'
import type { HandOff, HandOffEvent, HandOffKind } from '../../../shared/lead/hand-off/hand-off.ts'
import { handOffRules } from '../../../shared/lead/hand-off/hand-off-rules.ts'
import type { Query } from '../../../supabase/local/stack/database/database.ts'
import { bookingScene, inDays } from '../../database/support/booking-scene.ts'
import { hire } from '../../support/open-company.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { signUp } from '../../support/sign-up.ts'
import { newToken, reply } from '../../support/visit.ts'

const database = await openTestDatabase()
const scene = await bookingScene(database)
const max = await signUp(database, 'Max')
await hire(database, scene.juniper, max, 'agent')
await database.query('update staff set user_id = $1 where id = $2', [max.id, scene.staff.max])
const { vi, conversation_id } = await scene.visitor()
const [lead] = await database.query<{ id: string }>(
  `insert into leads (company_id, conversation_id, state) values ($1, $2, 'engaged') returning id`,
  [scene.juniper.id, conversation_id],
)

const deepest = Number(process.env.FOYER_WALK ?? 1)
const kinds = Object.keys(handOffRules) as HandOffKind[]
const asked: HandOff = { mode: 'assistant', claim: 'none', turn: 1, isOwed: true }
const replies = new Set<HandOffKind>(['assistant_replies', 'assistant_hands_over'])

/** What each event is in the database; the result is a refusal where the verb has one. */
const happens: Record<HandOffKind, (query: Query, call: Caller['call'], turn: number) => Promise<unknown>> = {
  visitor_writes: (_, call) =>
    call('receive_message', {
      ...{ ...vi.site, client: uuidv7(), token_hash: vi.token, new_token_hash: newToken() },
      ...{
        message_id: uuidv7(),
        text: 'And how long does it take?',
        visit_id: null,
        page: null,
        lease_seconds: 60,
      },
    }),
  visitor_asks_for_person: (_, call) =>
    call('ask_for_person', { ...vi.site, token_hash: vi.token!, notice: 'Somebody will come.' }),
  assistant_replies: (_, call, turn) => call('record_reply', { conversation_id, turn, reply: reply() }),
  assistant_hands_over: (_, call, turn) =>
    call('record_reply', { conversation_id, turn, reply: reply({ hands_over: true }) }),
  assistant_cannot_answer: query =>
    query(
      `select private.change_mode(id, 'waiting', 'system', 'They sent something the assistant cannot read.')
      from conversations where id = $1 and mode = 'assistant'`,
      [conversation_id],
    ),
  async lead_qualifies(query) {
    await query(`update leads set state = 'warm' where id = $1`, [lead!.id])
    await query(`update leads set state = 'hot' where id = $1`, [lead!.id])
  },
  // whoever speaks: what books for a visitor asks for that itself
  visitor_books: query =>
    query(
      `insert into appointments (company_id, service_id, staff_id, conversation_id, state, starts_at, ends_at, taken)
      select $1, $2, $3, $4, 'booked', at, at + interval '1 hour', tstzrange(at, at + interval '1 hour')
      from (select $5::timestamptz + count(*) * interval '1 day' as at from appointments)`,
      [scene.juniper.id, scene.tasting, scene.staff.max, conversation_id, inDays(3)],
    ),
  member_takes: (_, call) => handOver(call, 'member'),
  member_replies: (_, call) =>
    call('reply_as_member', {
      ...{ member_id: scene.ana.id, conversation_id, message_id: uuidv7(), text: 'Any ship!' },
    }),
  member_returns: (_, call) => handOver(call, 'assistant'),
  member_returns_to_silence: query =>
    query(
      `select private.change_mode($1, 'waiting', 'member', 'The assistant is switched off on this line.', $2)`,
      [conversation_id, scene.ana.id],
    ),
  member_closes: (_, call) => handOver(call, 'closed'),
  member_leaves: query =>
    query(
      `select private.leave_hand_offs(company_id, claimed_by, true) from hand_offs
      where conversation_id = $1 and claim = 'claimed'`,
      [conversation_id],
    ),
  timer_ends: (query, call) => endTimer(query, call, []),
  timer_ends_on_last: (query, call) => endTimer(query, call, [scene.ana.id, max.id]),
}

const handOver = (call: Caller['call'], new_mode: 'assistant' | 'member' | 'closed') =>
  call('hand_over', { member_id: scene.ana.id, conversation_id, new_mode })

async function endTimer(query: Query, call: Caller['call'], already: string[]) {
  const [held] = await query<{ id: string; step: number }>(
    `update hand_offs set asked = $2, due_at = case claim when 'offered' then now() - interval '1 second' end
    where conversation_id = $1 and claim <> 'over' returning id, step`,
    [conversation_id, already],
  )
  return call('pass_on_hand_off', {
    ...{ hand_off_id: held?.id ?? uuidv7(), step: held?.step ?? 1, opens_at: null },
    ...{ owner_text: 'Somebody waits.', honest_word: 'Nobody has come yet.' },
  })
}

async function readState(query: Query): Promise<Pick<HandOff, 'mode' | 'claim'>> {
  const [row] = await query<{ brief: HandOff }>('select private.brief_hand_off($1) as brief', [
    conversation_id,
  ])
  return { mode: row!.brief.mode, claim: row!.brief.claim }
}

const name = ({ mode, claim, isOwed }: HandOff) => `${mode}/${claim}${isOwed ? '/owed' : ''}`

test('in every state every event does in the database what the table says, and every state is reached', async () => {
  const seen = new Set([name(asked)])
  const differences: unknown[] = []
  let walked = 0

  await database.transaction(
    async query => {
      const { call } = sqlDatabase(query)
      // limits are of no interest here, and the clock of a transaction stands still
      await query(`create or replace function private.take_use(bucket text, allowed int, window_seconds int)
        returns int language sql set search_path = '' as 'select 0'`)

      const visit = async (state: HandOff, path: HandOffKind[], depth: number): Promise<void> => {
        for (const kind of kinds) {
          const event = (replies.has(kind) ? { kind, turn: state.turn } : { kind }) as HandOffEvent
          const change = changeHandOff(state, event)
          const next = change.refused === null ? change.next : state
          await query('savepoint before')
          const told = await happens[kind](query, call, state.turn)
          walked += 1

          const refused = isTimer(kind) || replies.has(kind) ? isRefused(told as object) : false
          const found = { ...(await readState(query)), refused }
          const expected = { mode: next.mode, claim: next.claim, refused: change.refused !== null }
          if (JSON.stringify(found) !== JSON.stringify(expected))
            differences.push({ path: [...path, kind].join(' → '), from: name(state), found, expected })
          else if (!seen.has(name(next))) {
            seen.add(name(next))
            await visit(next, [...path, kind], 1)
          } else if (depth < deepest) await visit(next, [...path, kind], depth + 1)
          await query('rollback to savepoint before')
          await query('release savepoint before')
        }
      }
      await visit(asked, [], 1)
    },
    { rollback: true },
  )

  expect(differences).toEqual([])
  expect([...seen].sort()).toHaveLength(17)
  expect(walked).toBeGreaterThanOrEqual(17 * kinds.length)
})

const isTimer = (kind: HandOffKind) => kind === 'timer_ends' || kind === 'timer_ends_on_last'
