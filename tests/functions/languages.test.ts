/** In which language a visitor is answered, with a model and without, and when nothing is said rather than guessed. */
import { describe, expect, test } from 'vitest'
import { answerTurn } from '../../edge-functions/_answer/answer-turn.ts'
import { languages } from '../../edge-functions/_answer/check/words/language.ts'
import { tellClearly } from '../../edge-functions/_answer/language/tell-clearly.ts'
import { tellVisitorLanguage } from '../../edge-functions/_answer/language/tell-visitor-language.ts'
import { channelFacts } from '../../edge-functions/_channels/channel-facts.ts'
import type { TurnBrief } from '../../edge-functions/_platform/turn-brief.ts'
import { bakery, clinic, turnOf } from './grounding/businesses.ts'
import { hearAnswer } from './grounding/hear-answer.ts'
import { lyingModel } from './grounding/lying-model.ts'
import { sevenLanguages } from './grounding/seven-languages.ts'

/** Honest sentences that are stopped by mistake cost the company's own words. */
const wronglyStopped = 0.03

const own = (turn: TurnBrief) =>
  answerTurn(turn, { model: null, style: channelFacts.widget, onDelta: () => {} })
/** The first entry answers. */
const answered = (business: typeof bakery, ...asked: string[]): TurnBrief => {
  const turn = turnOf(business, ...asked)
  const [{ text, matches }] = turn.questions as [TurnBrief['questions'][number]]
  return { ...turn, questions: [{ text, matches: [{ ...matches[0]!, outcome: 'answered' }] }] }
}
const unanswered = (business: typeof bakery, ...asked: string[]): TurnBrief => {
  const turn = turnOf(business, ...asked)
  return { ...turn, questions: [{ text: turn.questions[0]!.text, matches: [] }] }
}

describe('the language of a short question', () => {
  test.each([
    ['de', 'Liefert ihr nach Bath?'],
    ['de', 'wann habt ihr auf'],
    ['fr', 'Livrez-vous ?'],
    ['fr', 'puis-je payer par carte'],
    ['es', 'haceis envios a domicilio'],
    ['es', '¿Cuánto cuesta?'],
    ['pt', 'Fazem entregas?'],
    ['pt', 'posso pagar com cartão'],
    ['it', 'a che ora aprite'],
    ['it', 'Quanto costa?'],
    ['nl', 'hoe laat gaan jullie open'],
    ['nl', 'Bezorgen jullie?'],
    ['en', 'are you open on sundays'],
    ['en', 'is the dulce de leche cake vegan'],
    ['en', 'can I get the tarte au citron'],
  ])('is told: %s, “%s”', (language, text) => expect(tellClearly(text)).toBe(language))

  test.each([
    'menu?',
    'ok',
    'pain au chocolat',
    'Do you have a Stollen für Weihnachten?',
    'no',
    '2 croissants',
  ])('is left open rather than guessed: “%s”', text => expect(tellClearly(text)).toBeNull())
})

test('what was only tapped is in our words, and tells nothing of the visitor’s', () => {
  const label = 'Mon, Nov 23, 02:00 AM'
  const turn = turnOf(bakery, label, label)
  const spoken = { author: 'visitor', text: 'I would like to come by please' } as const
  const tapped = { ...turn, questions: turn.questions.map(each => ({ ...each, is_choice: true })) }

  expect(tellVisitorLanguage({ ...tapped, history: [spoken] })).toBe('en')
  expect(
    tellVisitorLanguage({
      ...turnOf(bakery, 'ok'),
      history: [spoken, { author: 'visitor', text: `${label}\n${label}`, is_choice: true }],
    }),
  ).toBe('en')
})

describe('without a model', () => {
  test('an entry in another language goes out as it is, behind one line that says so', async () => {
    const reply = await own(answered(bakery, 'Liefert ihr auch?'))

    expect(reply.text).toBe(`Unsere Antwort ist auf Englisch:\n\n${bakery.entries[0]!.answer}`)
    expect(reply.details).toMatchObject({ answer_language: 'en', visitor_language: 'de' })
  })

  test('an entry in the visitor’s language needs no line, whatever the company speaks', async () => {
    const turn = answered(bakery, 'Nehmen Sie neue Patienten auf?')
    const [match] = turn.questions[0]!.matches
    const german = { ...match!, answer: clinic.entries[3]!.answer, language: 'de' }

    expect(
      (await own({ ...turn, questions: [{ text: turn.questions[0]!.text, matches: [german] }] })).text,
    ).toBe(clinic.entries[3]!.answer)
  })

  test.each(['Delivery?', 'Liefern to Bath?', 'BS3'])(
    'a question that might be any language gets the answer alone: “%s”',
    async text => expect((await own(answered(bakery, text))).text).toBe(bakery.entries[0]!.answer),
  )

  test('the assistant’s own sentences are the visitor’s, once told; a short one follows the ones before', async () => {
    const [unknown, short, unclear] = await Promise.all([
      own(unanswered(bakery, 'Repariert ihr auch Fahrräder?')),
      own(unanswered(bakery, 'Repariert ihr auch Fahrräder?', 'Roller?')),
      own(unanswered(bakery, 'Roller?')),
    ])

    expect(unknown).toMatchObject({
      text: 'Darauf habe ich keine Antwort. Ich habe Ihre Frage für das Team von Juniper & Rye notiert.',
      suggestions: ['Kann ich mit einem Menschen sprechen?'],
    })
    expect(short.text).toBe(unknown.text)
    expect(unclear.text).toContain('I don’t have an answer to that.')
    expect(await own(unanswered(bakery, 'Je voudrais parler à une personne'))).toMatchObject({
      hands_over: true,
      text: expect.stringContaining('J’ai prévenu l’équipe'),
    })
  })

  test('somebody known to speak a language is spoken to in it', async () => {
    const turn = { ...unanswered(bakery, 'Roller?'), recalled: { language: 'nl' } }

    expect((await own(turn)).text).toContain('Daar heb ik geen antwoord op.')
  })
})

test('a model is told the language, where it is certain', async () => {
  const systems: string[] = []
  const model = lyingModel(({ system }) => {
    systems.push(system)
    return 'SOURCES: none'
  })
  await hearAnswer(turnOf(bakery, 'Livrez-vous le dimanche ?'), model)
  await hearAnswer(turnOf(bakery, 'croissant'), model)

  expect(systems[0]).toContain('in French, the language of the question')
  expect(systems[1]).toContain('in the language of the question')
})

test('between any two of the languages what is true is said, and nothing else', async () => {
  const stopped: string[] = []
  const heard: string[] = []
  for (const written of languages)
    for (const spoken of languages) {
      const { asked, honest, lies } = sevenLanguages[spoken]
      const business = {
        company: { name: 'Juniper & Rye', description: '', facts: [], language: written },
        entries: sevenLanguages[written].entries,
      }
      const says = (answer: string) =>
        hearAnswer(
          turnOf(business, asked),
          lyingModel(() => `SOURCES: 1\n${answer}`),
        )
      for (const truth of honest)
        if ((await says(truth)).reply.text !== truth) stopped.push(`${written} → ${spoken}: ${truth}`)
      for (const lie of lies) {
        const { seen, reply } = await says(`${honest[0]} ${lie}`)
        if (reply.details.wrote === 'model' || seen.includes(lie))
          heard.push(`${written} → ${spoken}: ${lie}`)
      }
    }

  expect(heard).toEqual([])
  expect(stopped.length / (languages.length ** 2 * 3), stopped.join('\n')).toBeLessThan(wronglyStopped)
})
