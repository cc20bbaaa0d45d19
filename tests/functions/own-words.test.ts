/** What the assistant says without a model: to greetings, to a wish for a person, from facts, and when unsure. */
import { describe, expect, test } from 'vitest'
import { answerTurn } from '../../edge-functions/_answer/answer-turn.ts'
import { asksForPerson } from '../../edge-functions/_answer/asks-for-person.ts'
import { textsFor } from '../../edge-functions/_answer/texts.ts'
import { channelFacts } from '../../edge-functions/_channels/channel-facts.ts'
import type { Match, TurnBrief } from '../../edge-functions/_platform/turn-brief.ts'

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
  ])('“%s” is a question like any other', text => expect(asksForPerson(text)).toBe(false))

  test.each(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'])(
    'the quick reply for it is understood in %s',
    language => {
      expect(asksForPerson(textsFor(language).askForPerson)).toBe(true)
    },
  )
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

  test('where there is no answer, a person is one tap away', async () => {
    const reply = await answer(asked('do you repair bicycles'))

    expect(reply).toMatchObject({ outcome: 'unknown', suggestions: ['Can I talk to a person?'] })
  })
})
