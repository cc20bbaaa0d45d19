/** The table of the hand-off says what the database does: after any two events a reply finds the same in both. */
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { changeHandOff } from '../../../shared/lead/hand-off/change-hand-off.ts'
import type { HandOff, HandOffEvent } from '../../../shared/lead/hand-off/hand-off.ts'
import { type Company, openCompany } from '../../support/open-company.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { type Person, signUp } from '../../support/sign-up.ts'
import { reply, turnOf, type Visitor, verbs, visit } from '../../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

type Scene = { ana: Person; vi: Visitor; conversation_id: string }
const asked: HandOff = { mode: 'assistant', claim: 'none', turn: 1, isOwed: true }

async function ask(ana: Person, juniper: Company): Promise<Scene> {
  const vi = visit(database, juniper)
  const { conversation } = turnOf(await vi.says('Can you bake a cake like a ship?'))
  return { ana, vi, conversation_id: conversation }
}

/** A reply is the one that was begun with the first question. */
const verbOf: Record<string, { event: HandOffEvent; happens: (scene: Scene) => Promise<unknown> }> = {
  write: { event: { kind: 'visitor_writes' }, happens: ({ vi }) => vi.says('And how long does it take?') },
  askForPerson: {
    event: { kind: 'visitor_asks_for_person' },
    happens: ({ vi: { site, token } }) =>
      call('ask_for_person', { ...site, token_hash: token!, notice: 'Somebody will come.' }),
  },
  reply: {
    event: { kind: 'assistant_replies', turn: 1 },
    happens: ({ conversation_id }) => call('record_reply', { conversation_id, turn: 1, reply: reply() }),
  },
  replyAndHandOver: {
    event: { kind: 'assistant_hands_over', turn: 1 },
    happens: ({ conversation_id }) =>
      call('record_reply', { conversation_id, turn: 1, reply: reply({ hands_over: true }) }),
  },
  memberReplies: {
    event: { kind: 'member_replies' },
    happens: ({ ana, conversation_id }) =>
      call('reply_as_member', {
        member_id: ana.id,
        conversation_id,
        message_id: uuidv7(),
        text: 'Any ship!',
      }),
  },
  return: { event: { kind: 'member_returns' }, happens: scene => handOver(scene, 'assistant') },
  close: { event: { kind: 'member_closes' }, happens: scene => handOver(scene, 'closed') },
}

function handOver({ ana, conversation_id }: Scene, new_mode: 'assistant' | 'closed') {
  return call('hand_over', { member_id: ana.id, conversation_id, new_mode })
}

test('after any two events, the mode and the fate of a reply are the same in the database and in the table', async () => {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')

  for (const [first, one] of Object.entries(verbOf)) {
    for (const [second, other] of Object.entries(verbOf)) {
      const scene = await ask(ana, juniper)
      await one.happens(scene)
      await other.happens(scene)
      const told = await call('record_reply', {
        conversation_id: scene.conversation_id,
        turn: 1,
        reply: reply(),
      })

      const now = after(after(asked, one.event), other.event)
      const change = changeHandOff(now, { kind: 'assistant_replies', turn: 1 })
      const found = [first, second, told.mode, 'refused' in told]
      expect(found).toEqual([first, second, now.mode, change.refused !== null])
    }
  }
})

function after(state: HandOff, event: HandOffEvent): HandOff {
  const change = changeHandOff(state, event)
  return change.refused === null ? change.next : state
}
