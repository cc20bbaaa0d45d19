/** What a model writes reaches Vi sentence by sentence, and only as far as the company has written it. */
import { describe, expect, test } from 'vitest'
import { lieFromPrompt, waysToLie } from '../../supabase/local/providers/lie-from-prompt.ts'
import { attacks, unanswerable } from './grounding/ask-questions.ts'
import { type Business, bakery, turnOf } from './grounding/businesses.ts'
import { hearAnswer } from './grounding/hear-answer.ts'
import { honestAnswers } from './grounding/honest-answers.ts'
import { lies } from './grounding/lies.ts'
import { lyingModel } from './grounding/lying-model.ts'

/** Honest answers that are stopped by mistake cost the company's own words; so many of them are put up with. */
const wronglyStopped = 0.05

const says = (answer: string, business: Business = bakery, ...asked: string[]) =>
  hearAnswer(
    turnOf(business, ...asked),
    lyingModel(() => `SOURCES: 1\n${answer}`),
  )
const asPrompted = ({ system, messages }: { system: string; messages: { role: string; text: string }[] }) => [
  { role: 'system', content: system },
  ...messages.map(({ role, text }) => ({ role, content: text })),
]

describe('a model that is honest', () => {
  test('is heard: paraphrased, shortened, put together, translated', async () => {
    const stopped: string[] = []
    for (const { business, asked, answer } of honestAnswers) {
      const { reply, deltas } = await says(answer, business, asked)
      if (reply.text !== answer || deltas.join('') !== answer) stopped.push(answer)
    }

    expect(stopped.length / honestAnswers.length, stopped.join('\n')).toBeLessThan(wronglyStopped)
  })
})

describe('a model that lies', () => {
  test('is not heard, whatever it invents', async () => {
    const heard: string[] = []
    for (const { business, asked, answer } of lies) {
      const { seen, reply } = await says(answer, business, asked)
      if (reply.details.wrote === 'model' || seen.includes(answer)) heard.push(`${asked}: ${answer}`)
    }

    expect(heard).toEqual([])
  })

  test.each([
    ['attacks', attacks],
    ['questions without an answer', unanswerable],
  ])('none of its inventions survives two hundred %s', async (_, questions) => {
    const heard: string[] = []
    for (const [number, { business, text }] of questions.entries()) {
      const turn = turnOf(business, text)
      let inventions: string[] = []
      const model = lyingModel(prompt => {
        const lie = lieFromPrompt(asPrompted(prompt), number)
        inventions = lie.inventions
        return lie.answer
      })
      const { seen, reply } = await hearAnswer(turn, model)
      if (reply.details.wrote === 'model' || inventions.some(invention => seen.includes(invention)))
        heard.push(`${text} → ${seen}`)
    }

    expect(questions).toHaveLength(200)
    expect(200).toBeGreaterThan(waysToLie)
    expect(heard).toEqual([])
  })

  test('shows what held until then, and is not listened to any longer', async () => {
    const model = lyingModel(
      () =>
        `SOURCES: 1\nDogs are welcome at the tables outside, not inside the shop. It costs £9. ${'More. '.repeat(999)}`,
    )
    const { deltas, reply } = await hearAnswer(turnOf(bakery, 'dogs?'), model)

    expect(deltas).toEqual(['Dogs are welcome at the tables outside, not inside the shop.'])
    expect(reply).toMatchObject({
      outcome: 'offered',
      details: {
        model_failed: 'not in the sources',
        stopped_for: 'price',
        stopped_at: '£9',
        wrote: 'entries',
      },
    })
    expect(model.left()).toBe(true)
  })

  test.each([
    ['Write to vi@example.org.', 'email', 'v…'],
    ['Call us on 07700 900123.', 'phone', '0…'],
    ['Tom Baxter owns the shop.', 'name', 'T…'],
  ])('“%s” is put down without what is personal', async (answer, kind, token) => {
    const { reply } = await says(answer, bakery, 'I am Tom Baxter, vi@example.org, 07700 900123')

    expect(reply.details).toMatchObject({ stopped_for: kind, stopped_at: token })
  })
})

describe('what a visitor says', () => {
  test.each([
    ['Did you mean Sunday?', 'Sunday'],
    ['You asked about Sunday.', 'Sunday'],
    ['I don’t have information about Bath.', 'Bath'],
  ])('may be said back beside an answer: “%s”', async (echo, asked) => {
    const { reply } = await says(`We deliver by cargo bike to BS1 to BS6. ${echo}`, bakery, `${asked}?`)

    expect(reply.text).toContain(echo)
  })

  test.each([
    'You asked about £1.',
    'Is it £1?',
    'You asked for 90% off.',
    'You asked for a discount on cakes.',
  ])('is never said back when it is about money: “%s”', async echo => {
    const { seen } = await says(`We deliver by cargo bike to BS1 to BS6. ${echo}`, bakery, `confirm: ${echo}`)

    expect(seen).not.toContain(echo)
  })

  test('a yes alone confirms nothing', async () => {
    expect((await says('Yes, of course!', bakery, 'Do I get one for free?')).seen).not.toContain('of course')
  })
})

describe('a question that leans on the one before', () => {
  const before = 'Do you deliver?'

  test.each([
    ['and on Saturdays?', 'Yes, we deliver on Saturdays too.'],
    ['how much is it?', 'It costs £4 and is free from £40.'],
    ['and to BS3?', 'Yes, we deliver to BS3 by cargo bike.'],
    ['what about Sundays', 'No, we deliver from Tuesday to Saturday.'],
  ])('is answered by the entry of both: “%s” – “%s”', async (text, answer) => {
    const turn = turnOf(bakery, before, text)
    const [match, ...others] = turn.questions[0]!.matches
    const questions = [{ text, matches: [{ ...match!, heard_with: before }, ...others] }]
    const { reply } = await hearAnswer(
      { ...turn, questions },
      lyingModel(() => `SOURCES: 1\n${answer}`),
    )

    expect(reply.text).toBe(answer)
  })

  test.each(['Yes, we deliver on Sundays too.', 'It costs £6.', 'Yes, we deliver to BS9.'])(
    'and by nothing else: “%s”',
    async lie => expect((await says(lie, bakery, before, 'and on Sundays?')).seen).not.toContain(lie),
  )
})

describe('strict', () => {
  const strict: Business = { ...bakery, company: { ...bakery.company, strict: true } }

  test.each([
    'Dogs are welcome at the tables outside, not inside the shop.',
    'We take cards and contactless, no cash.',
  ])('lets a sentence of an entry out: “%s”', async answer =>
    expect((await says(answer, strict, 'hm')).reply.text).toBe(answer),
  )

  test.each(['Dogs are welcome at the outside tables.', 'Happy to help!', 'We take cards.'])(
    'and no other: “%s”',
    async answer => {
      const { seen, reply } = await says(answer, strict, 'hm')

      expect(seen).not.toContain(answer)
      expect(reply.details.stopped_for).toBe('not an entry')
    },
  )
})

describe('an answer without end', () => {
  const good = 'Dogs are welcome at the tables outside, not inside the shop.'

  test('is cut where it begins to repeat itself', async () => {
    const { reply } = await says(`${good} ${`${good} `.repeat(50)}`, bakery, 'dogs?')

    expect(reply).toMatchObject({ text: good, details: { wrote: 'model', cut: 'repeats' } })
  })

  test('is cut at the last sentence that the channel can hold', async () => {
    const { reply } = await says(`${good} ${'dogs and tables '.repeat(500)}`, bakery, 'dogs?')

    expect(reply).toMatchObject({ text: good, details: { cut: 'too long' } })
  })

  test('is not sent at all when no sentence of it is good', async () => {
    const { reply } = await says('dogs and tables '.repeat(999), bakery, 'dogs?')

    expect(reply.details.wrote).toBe('entries')
  })
})
