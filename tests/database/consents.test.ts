import { describe, expect, test } from 'vitest'
import { openLine } from '../support/open-line.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { speakAs } from '../support/sign-up.ts'
import { claimDelivery, failure, texter } from '../support/text.ts'
import { untilWindowIsYoung } from '../support/until-window-is-young.ts'
import { verbs } from '../support/visit.ts'
import { deliveryStates, type TextingScene, textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const ledger = 'select seq, action, scope, source, words from consents order by seq'
const notices = `select text from messages where author = 'system' order by seq`
const held = 'select scope from suppressions order by scope'

/** What a message says about being written to, to a company of a language. */
async function readKeywords(texts: string[], language = 'en'): Promise<Record<string, string | null>> {
  const rows = await database.query<{ text: string; action: string | null }>(
    'select t as text, (private.read_keyword(t, $2)).action from unnest($1::text[]) t',
    [texts, language],
  )
  return Object.fromEntries(rows.map(row => [row.text, row.action]))
}
const all = (texts: string[], action: string | null) => Object.fromEntries(texts.map(text => [text, action]))

describe('what means stop', () => {
  test('the carriers’ words, however they are typed', async () => {
    const texts = [
      ...['stop', 'STOP', 'Stop!!', ' stop. ', '"Stop"', 'stopall', 'STOP ALL', 'unsubscribe', 'end', 'quit'],
      ...[
        'revoke',
        'cancel',
        'optout',
        'opt-out',
        'Opt out.',
        '\n\tStop\n',
        '🛑 STOP 🛑',
        'STOP🙏',
        'ＳＴＯＰ',
      ],
      ...['S\u200bT\u200dO\u2060P', 'st\ufeffop', '\u202estop\u202c', 'st\u00adop', 'STOP\ufe0f'],
    ]

    expect(await readKeywords(texts)).toEqual(all(texts, 'opt_out'))
  })

  test.each([
    ['de', ['Stopp', 'ABMELDEN', 'abbestellen', 'STOP', 'unsubscribe']],
    ['fr', ['Arrêt', 'ARRÊT', 'arreter', 'Désabonner', 'désinscription', 'stop']],
    ['es', ['parar', 'Baja', 'alto', 'cancelar suscripción']],
    ['pt', ['sair', 'PARE', 'descadastrar']],
    ['it', ['disiscrivi']],
    ['nl', ['afmelden']],
  ])(
    'the common words of the company’s language, with and without accents, besides the English (%s)',
    async (language, texts) => {
      expect(await readKeywords(texts, language)).toEqual(all(texts, 'opt_out'))
    },
  )

  test('a word of another language does not: a place, a voice, a size', async () => {
    const texts = ['Baja', 'alto', 'pare', 'sair', 'alta', 'Ferma']

    expect(await readKeywords(texts)).toEqual(all(texts, null))
    expect(await readKeywords(['Baja', 'alto'], 'de')).toEqual(all(['Baja', 'alto'], null))
  })

  test('the word again and again, or with others like it', async () => {
    const texts = [
      'STOP STOP STOP',
      'Stop! Stop! Please stop!',
      'stop/end',
      'STOP, CANCEL',
      'stop stop texting me',
      'ok stop',
    ]

    expect(await readKeywords(texts)).toEqual(all(texts, 'opt_out'))
  })

  test('clear wording', async () => {
    const texts = [
      ...[
        'please stop texting me',
        'Stop texting me!',
        'stop messaging',
        'no more messages',
        'No more texts please',
      ],
      ...[
        "Don't text me again",
        'don’t contact me',
        'do not message me anymore',
        'Stop sending me these messages',
      ],
      ...[
        "please don't send me any more messages",
        'never text me again',
        'please stop',
        'Stop please',
        'STOP NOW',
      ],
      ...['remove me', 'Remove me from your list', 'take me off this list', 'unsubscribe me', 'opt me out'],
      ...['leave me alone', 'can you stop texting me', 'Bitte keine weiteren Nachrichten', 'no más mensajes'],
      ...['no me escriban más', 'plus de messages svp', "ne m'envoyez plus de SMS"],
      ...['stop all messages', 'please stop all messages', 'stop these messages', 'stop receiving messages'],
      ...['stop texting this number', 'do not text this number', 'Wrong number, stop texting me'],
      ...[
        'remove my number',
        'Please remove my number from your list',
        'I want to unsubscribe',
        'I want to opt out',
      ],
      ...[
        'I don’t want any more texts',
        'I no longer want to receive these messages',
        'opt out of all messages',
      ],
    ]

    expect(await readKeywords(texts)).toEqual(all(texts, 'opt_out'))
  })

  test('innocent sentences do not', async () => {
    const texts = [
      ...[
        "can't stop laughing",
        'bus stop',
        'Is there a bus stop nearby?',
        'stop by tomorrow',
        'I stopped by',
      ],
      ...[
        'the end',
        'weekend',
        'When does it end?',
        'cancel my order',
        'Can I cancel?',
        'cancellation',
        'quite',
      ],
      ...[
        'do not send it before noon',
        'Stop putting nuts in it',
        'Do not write "Happy birthday" on it',
        'no',
      ],
      ...[
        'No thanks',
        'non',
        'fin',
        'take me there',
        'Remove the nuts please',
        'STOP 5 minutes from the station',
        '',
      ],
      ...[
        '🛑',
        'Don’t message me until Monday',
        'nonstop',
        's t o p',
        'stoppen',
        'Text me when it stops',
        '2',
      ],
    ]

    expect(await readKeywords(texts)).toEqual(all(texts, null))
  })

  test('yes and start mean the contrary, help and info ask who this is', async () => {
    const [back, help] = [
      ['START', 'unstop', 'Yes!', 'opt-in', 'Anmelden'],
      ['HELP', 'info?', 'Hilfe'],
    ]

    expect(await readKeywords(back!, 'de')).toEqual(all(back!, 'opt_in'))
    expect(await readKeywords(help!, 'de')).toEqual(all(help!, 'help'))
  })
})

describe('what may mean stop', () => {
  const asks = async (texts: string[]) =>
    Object.fromEntries(
      (
        await database.query<{ text: string; may: boolean }>(
          'select t as text, private.may_mean_stop(t) as may from unnest($1::text[]) t',
          [texts],
        )
      ).map(row => [row.text, row.may]),
    )

  test('is a short request that begins with it; a bus stop is none', async () => {
    const doubtful = [
      'Stop it now you idiots',
      'please stop with this',
      'Unsubscribe from whatever this is',
      'Can you stop?',
    ]
    const ordinary = [
      'Where is the stop?',
      'bus stop',
      "can't stop laughing",
      'stop by tomorrow',
      'When do you stop serving?',
    ]

    expect(await asks(doubtful)).toEqual(Object.fromEntries(doubtful.map(text => [text, true])))
    expect(await asks(ordinary)).toEqual(Object.fromEntries(ordinary.map(text => [text, false])))
  })

  test('is seen by a person, and not answered', async () => {
    const { ana, tom } = await textingScene(database)

    expect(await tom.says('Stop it now you idiots')).toMatchObject({
      turn: null,
      consent: null,
      has_delivery: false,
    })

    expect(await ana.query('select mode from conversations')).toEqual([{ mode: 'waiting' }])
    expect(await ana.query(held)).toEqual([])
  })
})

describe('whoever opts out', () => {
  test('is told so once, in the ledger once, and written to no more', async () => {
    const { ana, tom, answers } = await textingScene(database, 'whatsapp')
    const asked = await tom.says('Do you deliver?')
    await answers(asked)
    await tom.says('And on Sundays?')

    expect(await tom.says('Stop!', {})).toMatchObject({ consent: 'opt_out', turn: null, has_delivery: true })
    expect(await tom.says('STOP')).toMatchObject({ consent: 'opt_out' })
    const later = await tom.says('Are you there?')

    expect(later.turn).toBeNull()
    expect(await ana.query(notices)).toEqual([
      { text: expect.stringMatching(/^Juniper & Rye: You will get no more/) },
    ])
    expect(await ana.query(ledger)).toEqual([
      { seq: 1, action: 'opt_out', scope: 'all', source: 'keyword', words: 'Stop!' },
    ])
    expect(await deliveryStates(ana.query, asked.conversation_id)).toEqual(['refused', 'waiting'])
    expect((await claimDelivery(database, asked.conversation_id)).content.text).toMatch(/no more messages/)
    expect(
      await call('reply_as_member', {
        member_id: ana.id,
        conversation_id: asked.conversation_id,
        message_id: crypto.randomUUID(),
        text: 'But wait!',
      }),
    ).toMatchObject({ refused: 'opted_out', message: expect.stringMatching(/START/) })
  })

  test('by a word the carrier answers gets no second word from us; by another word, one', async () => {
    const [carrier, ours] = [await textingScene(database), await textingScene(database)]

    expect(await carrier.tom.says('STOP')).toMatchObject({ consent: 'opt_out', has_delivery: false })
    expect(await ours.tom.says('Please stop texting me')).toMatchObject({
      consent: 'opt_out',
      has_delivery: true,
    })

    expect(await carrier.ana.query(notices)).toEqual([])
    expect(await ours.ana.query(notices)).toHaveLength(1)
    expect(await carrier.ana.query(held)).toEqual([{ scope: 'all' }])
  })

  test('and in again, and out again, or asks for help without end, gets no more than a few words an hour', async () => {
    const { ana, tom } = await textingScene(database, 'whatsapp')
    await untilWindowIsYoung(database)

    for (let n = 1; n <= 6; n++) for (const word of ['HELP', 'STOP', 'START']) await tom.says(word)

    expect(await ana.query(notices)).toHaveLength(4) // three, and the first confirmation
    expect(await ana.query(ledger)).toHaveLength(12)
  })

  test('is told so when the day’s limit is used up, and told nothing else', async () => {
    const { ana, tom } = await textingScene(database, 'whatsapp')
    await ana.query('update companies set daily_message_limit = 0')

    for (const word of ['HELP', 'STOP', 'START']) await tom.says(word)

    expect(await ana.query(notices)).toEqual([{ text: expect.stringMatching(/You will get no more/) }])
  })

  test('in the company’s language is answered in it', async () => {
    const { ana, tom } = await textingScene(database, 'whatsapp')
    await ana.query(`update companies set language = 'de-CH'`)

    await tom.says('Abmelden')

    expect(await ana.query(notices)).toEqual([{ text: expect.stringMatching(/keine Nachrichten mehr/) }])
  })

  test('and comes back is welcome, and answered again', async () => {
    const { ana, tom } = await textingScene(database, 'whatsapp')
    await tom.says('STOP')
    await tom.says('Do you deliver?')

    expect(await tom.says('START')).toMatchObject({ consent: 'opt_in', turn: null, has_delivery: true })
    const asked = await tom.says('And on Sundays?')

    expect(await ana.query(held)).toEqual([])
    expect(await ana.query(ledger)).toMatchObject([
      { action: 'opt_out' },
      { action: 'opt_in', words: 'START' },
    ])
    const brief = await call('begin_turn', {
      conversation_id: asked.conversation_id,
      turn: asked.turn!,
      lease_seconds: 9,
    })
    expect(brief?.questions.map(question => question.text)).toEqual(['Do you deliver?', 'And on Sundays?'])
  })

  test('“yes” is an ordinary answer of whoever has not opted out', async () => {
    const { ana, tom } = await textingScene(database)

    expect(await tom.says('Yes')).toMatchObject({ consent: null, turn: 1 })
    expect(await tom.says('start')).toMatchObject({ consent: null, turn: 2 })

    expect(await ana.query(ledger)).toEqual([])
  })

  test('of marketing alone says “yes” without taking more of it', async () => {
    const { ana, tom, answers } = await textingScene(database, 'whatsapp')
    const asked = await tom.says('Do you deliver?')
    await answers(asked)
    const { id, attempt } = await claimDelivery(database, asked.conversation_id)
    await call('record_failure', {
      delivery_id: id,
      attempt,
      failure: failure('no_marketing', { code: '131050' }),
    })

    expect(await tom.says('Yes')).toMatchObject({ consent: null, turn: 2 })
    expect(await ana.query(held)).toEqual([{ scope: 'marketing' }])
  })
})

describe('what the provider has recognised', () => {
  test('is recorded as it says, and never answered by us', async () => {
    const { ana, tom } = await textingScene(database)

    expect(await tom.says('Schluss', { opt_out_type: 'STOP' })).toMatchObject({ consent: 'opt_out' })
    expect(await tom.says('Wer ist da', { opt_out_type: 'HELP' })).toMatchObject({
      consent: 'help',
      turn: null,
    })
    expect(await tom.says('Los', { opt_out_type: 'START' })).toMatchObject({ consent: 'opt_in' })
    expect(await tom.says('Los', { opt_out_type: 'START' })).toMatchObject({
      turn: null,
      has_delivery: false,
    })

    expect(await ana.query(notices)).toEqual([])
    expect(await ana.query(ledger)).toMatchObject([
      { action: 'opt_out', source: 'provider', words: 'Schluss' },
      { action: 'opt_in', source: 'provider', words: 'Los' },
    ])
  })

  test('by refusing a message is an opt-out too, and what waits stays here', async () => {
    const { ana, tom, answers } = await textingScene(database)
    const asked = await tom.says('Do you deliver?')
    await answers(asked)
    await answers(await tom.says('To Bath?'))
    const { id, attempt } = await claimDelivery(database, asked.conversation_id)

    await call('record_failure', {
      delivery_id: id,
      attempt,
      failure: failure('opted_out', { code: '21610' }),
    })

    expect(await ana.query(ledger)).toMatchObject([
      { action: 'opt_out', source: 'error', words: '21610: The carrier did not take it.' },
    ])
    await expect(claimDelivery(database, asked.conversation_id)).rejects.toThrow('nothing is due')
    expect(await deliveryStates(ana.query, asked.conversation_id)).toEqual(['failed', 'refused'])
  })

  test('help is answered with who this is and how to stop, unless the carrier does', async () => {
    const [{ ana, tom }, carrier] = [await textingScene(database, 'whatsapp'), await textingScene(database)]

    expect(await tom.says('HELP')).toMatchObject({ consent: 'help', turn: null, has_delivery: true })
    expect(await carrier.tom.says('HELP')).toMatchObject({ consent: 'help', has_delivery: false })

    expect(await ana.query(notices)).toEqual([{ text: expect.stringMatching(/^Juniper & Rye: .* STOP/) }])
  })

  test('is written down with who answered it, as nobody sees what the carrier wrote', async () => {
    const [ours, carrier] = [await textingScene(database, 'whatsapp'), await textingScene(database)]
    for (const { tom } of [ours, carrier]) for (const word of ['HELP', 'STOP', 'START']) await tom.says(word)
    await carrier.tom.says('START', { opt_out_type: 'START' })
    const answered = `select kind, details ->> 'answered_by' as by from conversation_events
      where kind in ('keyword_heard', 'opted_out', 'opted_in') order by seq`

    expect(await carrier.ana.query(answered)).toEqual([
      { kind: 'keyword_heard', by: 'twilio' },
      { kind: 'opted_out', by: 'twilio' },
      { kind: 'opted_in', by: 'twilio' },
      { kind: 'keyword_heard', by: 'twilio' },
    ])
    expect(await ours.ana.query(answered)).toEqual([
      { kind: 'opted_out', by: null },
      { kind: 'opted_in', by: null },
    ])
  })
})

describe('the same person elsewhere', () => {
  const write = ({ ana }: TextingScene, conversation_id: string) =>
    call('reply_as_member', {
      member_id: ana.id,
      conversation_id,
      message_id: crypto.randomUUID(),
      text: 'Hello',
    })

  test('is not written to on another number, nor on WhatsApp, until they write there', async () => {
    const scene = await textingScene(database)
    const { ana, juniper, tom } = scene
    const [second, whatsapp] = [
      await openLine(database, ana, juniper),
      await openLine(database, ana, juniper, 'whatsapp'),
    ]
    const bySms = await texter(database, second, tom.sender).says('Hello')
    const byWhatsapp = await texter(database, whatsapp, tom.sender).says('Hello')
    await scene.answers(byWhatsapp)
    await tom.says('STOP')

    for (const { conversation_id } of [bySms, byWhatsapp]) {
      expect(await write(scene, conversation_id)).toMatchObject({ refused: 'opted_out_elsewhere' })
      await expect(claimDelivery(database, conversation_id)).rejects.toThrow('nothing is due')
    }
    await texter(database, second, tom.sender).says('But here you may')

    expect(await write(scene, bySms.conversation_id)).toMatchObject({ mode: 'member' })
    expect(await write(scene, byWhatsapp.conversation_id)).toMatchObject({ refused: 'opted_out_elsewhere' })
  })

  test('is somebody else to another company', async () => {
    const [juniper, garage] = [await textingScene(database), await textingScene(database)]
    await juniper.tom.says('STOP')
    const asked = await texter(database, garage.line, juniper.tom.sender).says('Hello')

    expect(await write(garage, asked.conversation_id)).toMatchObject({ mode: 'member' })
  })
})

describe('the ledger', () => {
  async function written() {
    const scene = await textingScene(database)
    for (const text of ['STOP', 'START', 'Please stop texting me']) await scene.tom.says(text)
    const broken = async () =>
      (
        await scene.ana.query<{ seq: number | null }>('select find_broken_consent($1) as seq', [
          scene.juniper.id,
        ])
      )[0]!.seq
    return { ...scene, broken }
  }

  /** As somebody with the database's own keys would. */
  const tamper = (statement: string, params: unknown[]) =>
    database.transaction(async query => {
      await query('set local session_replication_role = replica')
      await query(statement, params)
    })

  test('holds every change in a chain that verifies', async () => {
    const { ana, broken } = await written()

    expect(
      await ana.query(
        'select seq, previous_hash = coalesce(lag(hash) over (order by seq), $1) as follows from consents',
        [''],
      ),
    ).toEqual([1, 2, 3].map(seq => ({ seq, follows: true })))
    expect(await broken()).toBeNull()
  })

  test.each([
    ['a word', `update consents set words = 'Sure, write me' where company_id = $1 and seq = 2`, 2],
    ['a time', `update consents set at = at - interval '1 day' where company_id = $1 and seq = 1`, 1],
    ['a row taken out', 'delete from consents where company_id = $1 and seq = 2', 3],
    [
      'a row with its own hash made anew',
      `update consents c set action = 'opt_in', hash = private.consent_hash((c.id, c.company_id, c.seq, c.address_id, c.channel_id,
        c.recipient, 'opt_in', c.scope, c.source, c.words, c.message_id, c.at, c.previous_hash, c.hash)::consents)
      where company_id = $1 and seq = 1`,
      2,
    ],
  ])('shows where %s was tampered with', async (_what, statement, seq) => {
    const { juniper, broken } = await written()

    await tamper(statement, [juniper.id])

    expect(await broken()).toBe(seq)
  })

  test('is written to at its end alone, by anyone', async () => {
    const { ana, juniper } = await written()
    for (const statement of [
      `update consents set words = 'Sure' where company_id = $1`,
      'delete from consents where company_id = $1',
    ]) {
      await expect(database.query(statement, [juniper.id])).rejects.toMatchObject({ code: '42501' })
      await expect(ana.query(statement, [juniper.id])).rejects.toMatchObject({ code: '42501' })
    }
    await expect(database.query('truncate consents')).rejects.toMatchObject({ code: '42501' })
    for (const role of ['authenticated', 'service_role', 'anon']) {
      await expect(
        speakAs(database, role, { sub: ana.id, role })('insert into consents select * from consents'),
      ).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('outlives the person it speaks of, and goes with its company alone', async () => {
    const { ana, juniper } = await written()
    await database.query('delete from contacts where company_id = $1', [juniper.id])
    expect(await ana.query('select from consents')).toHaveLength(3)

    await database.query('delete from companies where id = $1', [juniper.id])

    expect(await database.query('select from consents where company_id = $1', [juniper.id])).toEqual([])
  })

  test('of another company is none of one’s business', async () => {
    const [{ juniper }, { ana: bo }] = [await written(), await textingScene(database)]
    await tamper(`update consents set words = 'Sure' where company_id = $1`, [juniper.id])

    expect(await bo.query('select find_broken_consent($1) as seq', [juniper.id])).toEqual([{ seq: null }])
  })
})
