/** Two machines that answer each other: ours stops first, a member reads why, and a person is heard at any time. */
import { beforeAll, describe, expect, test } from 'vitest'
import { delivery } from '../../support/open-bakery.ts'
import { openTexting, type Texting } from '../../support/open-texting.ts'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

/** What a machine says next; `heard` is what we said last. */
type Machine = (number: number, heard: string) => string
/** Says one thing; null when nothing comes back. */
type Line = { say(text: string): Promise<string | null>; conversation(): Promise<string> }

const machines: Record<string, { machine: Machine; reason: string }> = {
  'always says the same': { machine: () => 'Your message is important to us.', reason: 'repeated' },
  alternates: {
    machine: number => (number % 2 ? 'Your message is important to us.' : 'We will be with you soon.'),
    reason: 'repeated',
  },
  'says our own words back': { machine: (_, heard) => heard || delivery.question, reason: 'echo' },
  'is out of office': {
    machine: number => `Automatic reply: I am out of the office. Reference ${number}.`,
    reason: 'automatic',
  },
  'never says the same twice': {
    machine: number =>
      `Interesting! Do tell me more about ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number]}-loaves, please`,
    reason: 'too_quick',
  },
}
/** Replies that are too many. */
const tooMany = 9

export function loops({ functions, database, bakery }: Scene): void {
  let texting: Texting
  beforeAll(async () => {
    texting = await openTexting(functions)
  })

  const onWebsite = (): Line => {
    const vi = visitPage(functions, bakery)
    let first = ''
    return {
      async say(text) {
        const { accepted, reply, done } = await vi.asks(text)
        first ||= accepted.message.id
        expect(done?.pending).toBe(false) // nothing more is owed: no dots that never end
        return reply?.text ?? null
      },
      async conversation() {
        const rows = await database.query<{ id: string }>(
          'select conversation_id as id from messages where id = $1',
          [first],
        )
        return rows[0]!.id
      },
    }
  }
  const onPhone = (via: 'sms' | 'whatsapp') => (): Line => {
    const tom = texting.meet(via)
    const heardOf = async () => {
      const { id } = await tom.conversation()
      const silences = await reasons(id)
      return tom.hears().length + silences.length
    }
    return {
      async say(text) {
        const [before, heard] = [await heardOf(), tom.hears().length]
        await tom.says(text)
        await expect.poll(heardOf).toBeGreaterThan(before)
        return tom.hears().length > heard ? (tom.hears().at(-1) ?? null) : null
      },
      conversation: async () => (await tom.conversation()).id,
    }
  }
  const reasons = async (conversation: string) => {
    const events = await database.query<{ reason: string }>(
      `select details ->> 'reason' as reason from conversation_events
        where conversation_id = $1 and kind = 'reply_refused' order by seq`,
      [conversation || null],
    )
    return events.map(({ reason }) => reason)
  }
  /** Until nothing comes back; gives how often something did. */
  async function talk(line: Line, machine: Machine): Promise<number> {
    let heard = ''
    for (let number = 0; number < tooMany; number += 1) {
      const reply = await line.say(machine(number, heard))
      if (reply === null) return number
      heard = reply
    }
    return tooMany
  }
  const pause = async (line: Line) =>
    database.query(
      `update messages set created_at = created_at - interval '1 minute' where conversation_id = $1`,
      [await line.conversation()],
    )

  const everywhere = [
    ...Object.keys(machines).map(name => ['the website', name, onWebsite] as const),
    ...(['sms', 'whatsapp'] as const).flatMap(via =>
      ['always says the same', 'never says the same twice'].map(name => [via, name, onPhone(via)] as const),
    ),
  ]
  describe.each(everywhere)('on %s, one that %s', (_, name, open) => {
    test('is answered a few times, then no more, and heard again as soon as it is a person', async () => {
      const { machine, reason } = machines[name]!
      const line = open()

      expect(await talk(line, machine)).toBeLessThan(tooMany)
      expect(await reasons(await line.conversation())).toEqual([reason])

      await pause(line)
      expect(await line.say(delivery.question)).toContain(delivery.answer.slice(0, 30))
      expect(await line.say('Can I talk to a person?')).not.toBeNull()
    })
  })

  test('a person who asks the same twice is pointed to the answer, and to somebody to talk to', async () => {
    const vi = visitPage(functions, bakery)
    await vi.asks(delivery.question)

    const { reply } = await vi.asks('do you DELIVER')

    expect(reply).toMatchObject({
      text: 'My answer above is all I have on that.',
      suggestions: ['Can I talk to a person?'],
    })
  })

  test('on the website, at a human pace, for longer than a machine: eight times, then no more', async () => {
    const line = onWebsite()
    const heard: (string | null)[] = []
    for (let times = 1; times <= 9; times += 1) {
      heard.push(await line.say('Do you mend zeppelins?'))
      await pause(line)
    }

    expect(heard.slice(1)).toEqual([...Array(7).fill('My answer above is all I have on that.'), null])
  })

  test('a wish for a person is heard however often it was said', async () => {
    const vi = visitPage(functions, bakery)
    for (const text of ['hm', 'hm', 'hm', 'hm']) await vi.asks(text)

    expect((await vi.asks('Can I talk to a person?')).done).toEqual({ mode: 'waiting', pending: false })
  })
}
