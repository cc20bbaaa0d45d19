/** What the assistant says of its own, mostly without a model: to greetings, to a wish for a person, from facts, and when unsure. */
import { describe, expect, test } from 'vitest'
import { answerTurn } from '../../edge-functions/_answer/answer-turn.ts'
import { asksForPerson } from '../../edge-functions/_answer/asks-for-person.ts'
import { asksWhoAnswers } from '../../edge-functions/_answer/asks-who-answers.ts'
import { textsFor } from '../../edge-functions/_answer/texts.ts'
import { channelFacts } from '../../edge-functions/_channels/channel-facts.ts'
import type { Match, TurnBrief } from '../../edge-functions/_platform/turn-brief.ts'
import { lyingModel } from './grounding/lying-model.ts'

function asked(text: string, matches: Match[] = []): TurnBrief {
  return {
    conversation: 'c',
    turn: 1,
    channel: 'widget',
    company: {
      name: 'Juniper & Rye',
      description: 'We bake sourdough in Bristol.',
      facts: [
        { label: 'Opening hours', value: 'Tuesday to Saturday, 8 to 4' },
        { label: 'Phone', value: '0117 496 0142' },
        { label: 'Fahrradständer', value: 'im Hof' },
      ],
      language: 'en',
    },
    assistant: { name: '', instructions: '' },
    questions: [{ text, matches }],
    history: [],
  }
}

function match(question: string, outcome: Match['outcome']): Match {
  return { version: question, question, answer: `Answer to: ${question}`, confidence: 0.5, outcome }
}

const answer = (turn: TurnBrief) =>
  answerTurn(turn, { model: null, style: channelFacts.widget, onDelta: () => {} })

describe('a visitor who wants a person', () => {
  test.each([
    'can I speak to a human',
    'Human please!',
    'I’d like to talk to someone from your team',
    'real person',
  ])('“%s” calls one, and the assistant falls silent', async wish => {
    const reply = await answer(asked(wish, [match('Who do I talk to about the press?', 'answered')]))

    expect(reply).toMatchObject({ hands_over: true, outcome: null })
  })

  test.each([
    'Who do I talk to about press?',
    'do you speak French',
    'is one person enough for the workshop',
    'I have to talk to my manager first',
    'Do you speak German, or somebody of your staff?',
    'Kann jemand bei Ihnen Englisch sprechen?',
    'Ist das für eine Person mit Kosten verbunden?',
    'Ich muss erst mit meinem Chef sprechen',
    'Quelqu’un parle-t-il anglais ?',
    'Je dois en parler avec mon équipe',
    '¿Alguna persona puede hablar inglés?',
    'Tengo que hablar con mi jefe',
    'Posso transferir o dinheiro para outra pessoa?',
    'Posso passare a prenderlo per una persona?',
    'Kan iemand bij jullie Engels spreken?',
    'Krijg ik korting voor een persoon meer?',
  ])('“%s” is a question like any other', text => expect(asksForPerson(text)).toBe(false))

  test.each([
    'Is there a real person here?',
    'Kann ich mit jemandem sprechen?',
    'Ich möchte einen Mitarbeiter sprechen',
    'Kann ich jemanden sprechen?',
    'Puis-je parler à quelqu’un ?',
    'Je voudrais parler avec un responsable',
    'Pouvez-vous me passer un conseiller ?',
    'Quiero hablar con un asesor',
    '¿Me puede comunicar con alguien? Quiero hablar con un empleado',
    'Posso falar com um funcionário?',
    'Posso parlare con un addetto?',
    'Mi passa un operatore?',
    'Kan ik een medewerker spreken?',
    'Mag ik iemand spreken?',
    'Ik wil graag iemand van jullie spreken',
    'Kan ik met een collega bellen?',
  ])('“%s” is heard', text => expect(asksForPerson(text)).toBe(true))

  test.each(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'])(
    'the quick reply for it is understood in %s',
    language => {
      expect(asksForPerson(textsFor(language).askForPerson)).toBe(true)
    },
  )
})

describe('whoever asks whether a machine writes is told the truth', () => {
  test.each([
    ...[
      'are you a bot?',
      'r u a real person??',
      'Is this a robot',
      'am i talking to a human',
      'who are you?',
    ],
    ...['are you AI or a person?', 'Bist du ein Mensch?', 'Sind Sie ein Roboter?', 'Vous êtes un robot ?'],
    ...['¿Eres un humano?', 'Você é um robô?', 'Sei una persona vera?', 'Ben je een mens?'],
  ])('“%s”', text => expect(asksWhoAnswers(text)).toBe(true))

  test.each([
    ...[
      'is it safe for human consumption?',
      'are you using real butter',
      'Is that a machine wash?',
      'who are you open for',
    ],
    ...['Can I talk to a person?', 'are you hiring people', 'ist das ein Brot mit echter Butter'],
  ])('“%s” asks for something else', text => expect(asksWhoAnswers(text)).toBe(false))

  test('and is offered a person', async () => {
    const reply = await answer(asked('are you a bot?'))
    expect(reply).toMatchObject({ outcome: null, suggestions: ['Can I talk to a person?'] })
    expect(reply.text).toContain('AI assistant')
  })
})

describe('small talk is neither answered nor unanswered', () => {
  test.each([
    ['hiya', 'Hello!'],
    ['Good morning :)', 'Hello!'],
    ['thanks so much!', 'welcome'],
    ['thx ur a star', 'welcome'],
    ['🥐', 'Write me a question'],
    ['???', 'Write me a question'],
  ])('“%s” → %s', async (text, expected) => {
    const reply = await answer(asked(text))

    expect(reply.text).toContain(expected)
    expect(reply.outcome).toBeNull()
  })

  test('a greeting in front of a question is no small talk', async () => {
    const reply = await answer(asked('hello, do you deliver?', [match('Do you deliver?', 'answered')]))

    expect(reply.text).toBe('Answer to: Do you deliver?')
  })
})

describe('plain facts', () => {
  test.each([
    ['when are you open?', 'Opening hours: Tuesday to Saturday, 8 to 4'],
    ['phone number', 'Phone: 0117 496 0142'],
    ['Gibt es Fahrradständer?', 'Fahrradständer: im Hof'],
    ['so what do you do?', 'We bake sourdough in Bristol.'],
  ])('“%s” is answered where no entry does', async (text, expected) => {
    expect(await answer(asked(text))).toMatchObject({ text: expected, outcome: 'answered' })
  })

  const shop = (text: string, ...facts: { label: string; value: string }[]) => {
    const turn = asked(text)
    return answer({ ...turn, company: { ...turn.company, facts: [...turn.company.facts, ...facts] } })
  }
  const prices = { label: 'Prices', value: 'in pounds sterling' }
  const parking = { label: 'Parking', value: 'none of our own' }
  const address = { label: 'Address', value: '12 Cotham Hill, Bristol' }

  test.each([
    ['where are you?', 'Address: 12 Cotham Hill, Bristol'],
    ['where is the bakery exactly', 'Address: 12 Cotham Hill, Bristol'],
    ['Wo seid ihr?', 'Address: 12 Cotham Hill, Bristol'],
    ['où êtes-vous ?', 'Address: 12 Cotham Hill, Bristol'],
    ['a qué hora abren', 'Opening hours: Tuesday to Saturday, 8 to 4'],
    ['Dove siete?', 'Address: 12 Cotham Hill, Bristol'],
    ['Onde ficam?', 'Address: 12 Cotham Hill, Bristol'],
    ['hoe laat gaan jullie open', 'Opening hours: Tuesday to Saturday, 8 to 4'],
    ['are you open on Sundays?', 'Opening hours: Tuesday to Saturday, 8 to 4'],
    ['what are your prices', 'Prices: in pounds sterling'],
  ])('one that speaks of what was asked answers, in any language: “%s”', async (text, expected) => {
    const reply = await shop(text, prices, address)

    expect(reply.text).toContain(expected)
    expect(reply.details.wrote).toBe('facts')
  })

  test.each([
    'how much are they?',
    'how much is a croissant',
    'what is the price of a croissant?',
    'Wie viel kostet ein Croissant?',
    'are you open at Christmas?',
    'how much is parking',
    'how long is the parking',
    'where do you get your flour',
    'do you sell phone covers and chargers',
  ])('one that only comes near it does not: “%s”', async text =>
    expect((await shop(text, prices, address, parking)).outcome).toBe('unknown'),
  )

  test('an entry that answers goes before a fact', async () => {
    const reply = await answer(asked('when are you open?', [match('When are you open?', 'answered')]))

    expect(reply.text).toBe('Answer to: When are you open?')
  })
})

describe('when unsure', () => {
  test('up to three questions are offered, and one alone is asked about', async () => {
    const four = ['A?', 'B?', 'C?', 'D?'].map(question => match(question, 'offered'))

    expect((await answer(asked('hm', four))).suggestions).toEqual(['A?', 'B?', 'C?'])
    expect((await answer(asked('hm', four.slice(0, 1)))).text).toBe('Do you mean this?')
  })

  test('a word alone is asked what about it, where entries name it', async () => {
    const breads = [match('Which breads do you bake?', 'unknown'), match('Can I freeze bread?', 'unknown')]
    const others = [match('Do you make wedding cakes?', 'unknown')]
    const offered = await answer(asked('Bread?', [...others, ...breads]))
    const sentence = await answer(asked('your bread is bad', [...others, ...breads]))

    expect(offered).toMatchObject({
      outcome: 'offered',
      suggestions: ['Which breads do you bake?', 'Can I freeze bread?'],
    })
    expect(sentence.outcome).toBe('unknown')
  })

  test('where there is no answer, a person is one tap away', async () => {
    const reply = await answer(asked('do you repair bicycles'))

    expect(reply).toMatchObject({ outcome: 'unknown', suggestions: ['Can I talk to a person?'] })
  })
})

describe('an entry that fits', () => {
  const price: Match = { ...match('How much is a call-out?', 'answered'), answer: 'It is £90.' }
  const sundays: Match = { ...match('Is the weekend dearer?', 'offered'), answer: 'On Sundays it is £140.' }

  test('gives way to one near it that speaks of the weekday asked about', async () => {
    const says = async (text: string, ...matches: Match[]) => (await answer(asked(text, matches))).text

    expect(await says('How much is a call-out on Sunday?', price, sundays)).toBe('On Sundays it is £140.')
    expect(await says('How much is a call-out on Friday?', price, sundays)).toBe('It is £90.')
    const daily = { ...price, answer: 'It is £90, every day.' }
    expect(await says('How much is a call-out on Sunday?', daily, sundays)).toBe(daily.answer)
    expect(await says('How much is a call-out on Sunday?', price, { ...sundays, outcome: 'unknown' })).toBe(
      'It is £90.',
    )
  })

  test('has one that fits all but as well a tap away', async () => {
    const offers = async (confidence: number) =>
      (
        await answer(
          asked('What time is it?', [
            { ...price, confidence },
            { ...sundays, outcome: 'answered' },
          ]),
        )
      ).suggestions

    expect(await offers(0.52)).toEqual([sundays.question])
    expect(await offers(0.6)).toEqual([])
  })
})

describe('a message with two questions', () => {
  const both = (matches: Match[], others: Match[], other = 'can I pay with shells?') => ({
    ...asked(''),
    questions: [
      { text: 'do you deliver?', matches, is_part: true },
      { text: other, matches: others, is_part: true },
    ],
  })
  const deliver = match('Do you deliver?', 'answered')

  test('has both answered', async () => {
    const reply = await answer(both([deliver], [match('How can I pay?', 'answered')]))

    expect(reply.text).toBe('Answer to: Do you deliver?\n\nAnswer to: How can I pay?')
    expect(reply.open).toBeUndefined()
  })

  test('is told which of them has no answer, or is offered what comes near', async () => {
    expect(await answer(both([deliver], []))).toMatchObject({
      text: 'Answer to: Do you deliver?\n\nI have no answer to “can I pay with shells?”.',
      outcome: 'answered',
      open: ['can I pay with shells?'],
    })
    expect(await answer(both([deliver], [match('How can I pay?', 'offered')]))).toMatchObject({
      text: 'Answer to: Do you deliver?\n\nIs this what you mean by “can I pay with shells?”?',
      suggestions: ['How can I pay?'],
    })
  })

  test('is told so by a model as well, which may answer both', async () => {
    const ride: Match = { ...deliver, answer: 'Yes, by bike, on weekdays.' }
    const near: Match = { ...match('How can I pay?', 'offered'), answer: 'By card or in cash.' }
    const phrase = (text: string, others: Match[]) =>
      answerTurn(both([ride], others), {
        model: lyingModel(() => text),
        style: channelFacts.widget,
        onDelta: () => {},
      })

    expect(await phrase('SOURCES: 1\nYes, by bike, on weekdays.', [])).toMatchObject({
      text: 'Yes, by bike, on weekdays.\n\nI have no answer to “can I pay with shells?”.',
      open: ['can I pay with shells?'],
      details: { wrote: 'model' },
    })
    expect(
      await phrase('SOURCES: 1, 2\nYes, by bike, on weekdays. By card or in cash.', [near]),
    ).toMatchObject({ text: 'Yes, by bike, on weekdays. By card or in cash.', outcome: 'answered' })
  })

  test('has a fact answer what no entry does, and repeats no answer', async () => {
    const byFact = await answer(both([deliver], [], 'what is your phone number?'))
    const same = await answer(both([deliver], [{ ...deliver, outcome: 'offered' }], 'and to Bath?'))

    expect(byFact.text).toBe('Answer to: Do you deliver?\n\nPhone: 0117 496 0142')
    expect(same.text).toBe('Answer to: Do you deliver?')
  })
})

describe('an answer that comes late', () => {
  const late = { waited: 420, quick: 0, brisk: 0, is_reply_lost: false }
  const question =
    'do you deliver to Bath, and what would that cost for two loaves and a rather large birthday cake?'

  test('names its question, shortly', async () => {
    const reply = await answer({ ...asked(question, [match('Do you deliver?', 'answered')]), pace: late })

    expect(reply.text).toBe(
      'About your question “do you deliver to Bath, and what would that cost for two loaves and a rather la…”:\n\nAnswer to: Do you deliver?',
    )
    expect(reply.details.late_minutes).toBe(7)
  })

  test('to small talk names nothing', async () => {
    expect((await answer({ ...asked('thanks!'), pace: late })).text).toBe('You’re welcome. Anything else?')
  })
})

describe('the same again', () => {
  const before = { in_a_row: 1, within_hour: 1, within_day: 1, but_for_numbers: 0 }
  const again = (more: object, matches = [match('Do you deliver?', 'answered')]): TurnBrief => {
    const turn = asked('Do you deliver?', matches)
    return { ...turn, questions: [{ ...turn.questions[0]!, again: { ...before, ...more } }] }
  }

  test.each([
    ['right after the answer', {}, 'again'],
    ['hours later', { within_hour: 0 }, 'entries'],
    ['now and then within the hour', { in_a_row: 0, within_hour: 2, within_day: 2 }, 'again'],
    ['once before, with another question between', { in_a_row: 0 }, 'entries'],
  ])('%s', async (_, more, wrote) => {
    expect((await answer(again(more))).details.wrote).toBe(wrote)
  })

  test.each([
    ['for the fourth time in a row', { in_a_row: 3, within_hour: 0 }],
    ['in turn with something else', { in_a_row: 0, within_hour: 3 }],
    ['as a long text with new numbers', { in_a_row: 0, within_hour: 0, within_day: 0, but_for_numbers: 6 }],
  ])('%s is passed over on a phone, with a reason', async (_, more) => {
    const turn: TurnBrief = { ...again(more), channel: 'sms' }
    expect((await answer(turn)).silence).toMatchObject({ reason: 'repeated' })
  })

  test('is passed over on the website only from the ninth time in a row on, or as soon as it comes machine-fast', async () => {
    const fast = { waited: 0, quick: 3, brisk: 3, is_reply_lost: false }

    expect((await answer(again({ in_a_row: 7 }))).details.wrote).toBe('again')
    for (const turn of [again({ in_a_row: 8 }), { ...again({ in_a_row: 3 }), pace: fast }])
      expect((await answer(turn)).silence?.reason).toBe('repeated')
  })

  test('is answered in full when the owner has written since, the first answer was lost, or was a member’s', async () => {
    const written = again({ in_a_row: 5 }, [{ ...match('Do you deliver?', 'answered'), is_new: true }])
    const lost = { ...again({}), pace: { waited: 0, quick: 0, brisk: 0, is_reply_lost: true } }

    const byMember: TurnBrief = { ...again({}), history: [{ author: 'member', text: 'Ana here: yes!' }] }

    for (const turn of [written, lost, byMember])
      expect((await answer(turn)).text).toBe('Answer to: Do you deliver?')
  })

  test('an automatic reply is answered once, and one that asks something is a person’s', async () => {
    const away = 'Thank you for your message. I am out of the office until Monday and will get back to you.'
    const second: TurnBrief = { ...asked(away), history: [{ author: 'visitor', text: away }] }
    const person: TurnBrief = {
      ...second,
      questions: asked('I am out of the office, can you come on Monday?').questions,
    }

    expect((await answer(asked(away))).silence).toBeUndefined()
    expect((await answer(second)).silence?.reason).toBe('automatic')
    expect((await answer(person)).silence).toBeUndefined()
  })
})
