/** What people write to a bakery, turn by turn: what is kept of it, what is not, and whether they are thanked for it. */
import { expect, test } from 'vitest'
import { tellVisitorLanguage } from '../../../edge-functions/_answer/language/tell-visitor-language.ts'
import { hearTurn } from '../../../edge-functions/_lead/hear-turn.ts'
import type { LeadBrief, Said } from '../../../edge-functions/_platform/lead-brief.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { localService } from '../../../shared/lead/templates/local-service.ts'
import { demoRules } from '../../../supabase/local/demo/lead-rules.ts'
import { bakery, turnOf } from '../../functions/grounding/businesses.ts'

/** On a Sunday evening in November. */
const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 20, 0, second)).toISOString()
const asks = 'So that we can tell you if something comes up: what is your e-mail address or phone number?'
const day = (from: string, to = from) => ({ from, to })

const questions: Record<string, string> = {
  'What can we bake for you?': 'need',
  'When would you like this done?': 'timeline',
  'Which e-mail can we send it to?': 'email',
}

/** Lines are the visitor's; one that begins with "> " is the reply to the line before, which else is any answer. */
function hear(
  lines: string[],
  rules: LeadRules | null = null,
): { facts: Record<string, unknown>; answer: string | null } {
  const said: Said[] = []
  const facts: LeadBrief['facts'] = []
  let answer: string | null = null
  const say = (author: Said['author'], text: string) =>
    said.push({ id: crypto.randomUUID(), author, text, meaning: null, at: at(said.length) })
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('> ')) say('assistant', line.slice(2))
    else {
      if (index > 0 && !lines[index - 1]!.startsWith('> ')) say('assistant', 'Yes, we do.')
      say('visitor', line)
      const reply = said.at(-2)
      const slot = questions[reply?.text ?? '']
      const asked = slot && reply ? [{ slot, kind: 'ask' as const, turn: 1, at: reply.at }] : []
      const heard = hearTurn({ ...empty, rules, facts, said, asked })
      facts.push(...heard.facts)
      answer = heard.answer
    }
  }
  return { facts: Object.fromEntries(facts.map(({ slot, value }) => [slot, value])), answer }
}

const empty: LeadBrief = {
  purpose: 'qualify',
  rules: null,
  rules_version: 0,
  language: 'en',
  time_zone: 'Europe/London',
  page: null,
  state: null,
  signals: {},
  facts: [],
  asked: [],
  is_useful: true,
  said: [],
}

test.each<[string[], Record<string, unknown>]>([
  [
    ['Do you make wedding cakes?', 'We need one for about 80 people, on 12 June. We are in BS6'],
    { timeline: day('2027-06-12'), place: 'BS6', need: expect.stringContaining('need one') },
  ],
  [
    ['How much is a wedding cake for 80 people? It is for 12 June 2027'],
    { timeline: day('2027-06-12'), need: expect.stringContaining('wedding cake') },
  ],
  [['for 30 people, sat 12 dec, BS4'], { timeline: day('2026-12-12'), place: 'BS4' }],
  [
    ['Do you make wedding cakes? We are in Bath BA1 and have about £900 for June'],
    { timeline: day('2027-06-01', '2027-06-30'), place: 'BA1', budget: { amount: 900, currency: 'GBP' } },
  ],
  [['budget is 70 pounds, BS3'], { place: 'BS3', budget: { amount: 70, currency: 'GBP' } }],
  [
    ['wedding cake for 120 people in May, budget £900, BS1'],
    {
      need: expect.stringContaining('wedding cake'),
      timeline: day('2027-05-01', '2027-05-31'),
      place: 'BS1',
    },
  ],
  [['ciao, una torta per 20 persone sabato 12 dicembre'], { need: expect.stringContaining('torta') }],
  [['I decide. We live in BS6'], { place: 'BS6', authority: 'decides' }],
  [
    ['BS8, wir brauchen eine Torte für 60 Gäste am 20. Juni, unser Budget liegt bei 600 Pfund'],
    { place: 'BS8', timeline: day('2027-06-20'), budget: { amount: 600, currency: 'GBP' } },
  ],
  [['Il nous faut un gâteau pour le 20 juin'], { timeline: day('2027-06-20') }],
  [['Necesito una tarta para el 20 de junio'], { timeline: expect.objectContaining({ to: '2027-06-20' }) }],
  [['Preciso de um bolo para 20 de junho'], { timeline: expect.objectContaining({ to: '2027-06-20' }) }],
  [['Vorrei una torta per il 20 giugno'], { timeline: expect.objectContaining({ to: '2027-06-20' }) }],
  [['Ik wil graag een taart op 20 juni'], { timeline: day('2027-06-20') }],
  [
    ['Hi, can you do a birthday cake for 20 people in Manchester? M14 5RQ', 'Budget is £120, next month'],
    {
      need: expect.stringContaining('birthday cake'),
      place: 'M14 5RQ',
      budget: { amount: 120, currency: 'GBP' },
      timeline: day('2026-12-01', '2026-12-31'),
    },
  ],
])('%j: none of it is lost', (lines, expected) => {
  expect(hear(lines).facts).toMatchObject(expected)
})

/** Of a bakery that asks how many guests there will be, and of one that comes to the house. */
const urgency = localService.fields.flatMap(field =>
  field.slot === 'urgency' && field.type === 'enum'
    ? [{ ...field, weight: 0, options: field.options.map(option => ({ ...option, points: 0 })) }]
    : [],
)
const everything: LeadRules = { ...demoRules, fields: [...demoRules.fields, ...urgency] }

test.each<[string, Record<string, unknown>]>([
  ...[
    'for 20 people',
    '20 ppl',
    'für 20 Personen',
    'about 20 kids, dinosaur theme',
    'theres 20 of us',
    '12 adults and 8 kids',
  ].map((line): [string, Record<string, unknown>] => [line, { company_fit: 20 }]),
  ['the queue of 20 people was long', {}],
  ['sat 5 dec', { timeline: day('2026-12-05') }],
  ['am 12. Dezember', { timeline: day('2026-12-12') }],
  ['pour mars', { timeline: day('2027-03-01', '2027-03-31') }],
  ['jan or feb', { timeline: day('2027-01-01', '2027-02-28') }],
  ['my mum turns 60 next saturday', { timeline: day('2026-11-28') }],
  ['for my boyfs 30th', {}],
  ['whatever 200 quid max', { budget: { max: 200, currency: 'GBP' } }],
  ['500 max', { budget: { max: 500, currency: 'GBP' } }],
  ['hmm maybe more like 10k', { budget: { amount: 10_000, currency: 'GBP' } }],
  ['around 60 products', {}],
  ['mostly bs4 and bs5', { place: 'bs4' }],
  ['Rachel at Kirkstall Lets', { name: 'Rachel' }],
  ['Pete 07700 900319', { name: 'Pete', phone: '+447700900319' }],
  ['im deciding', {}],
  ['HELP water coming thru the ceiling', { urgency: 'emergency' }],
  ['no hot water, and we have a baby', { urgency: 'emergency' }],
  ['der Keller ist überschwemmt', { urgency: 'emergency' }],
  ["il y a de l'eau partout", { urgency: 'emergency' }],
  ['hay agua por todas partes', { urgency: 'emergency' }],
  ['How fast can you come in an emergency?', {}],
  ['not urgent', { urgency: 'flexible' }],
  ['this week', { urgency: 'this_week', timeline: day('2026-11-22') }],
])('“%s” is heard, though an address was asked for', (line, expected) => {
  const { need: _, ...facts } = hear(['Hello', '> Which e-mail can we send it to?', line], everything).facts
  expect(facts).toEqual(expected)
})

test('guests are no size of a company, unless it was asked for', () => {
  const site = 'We need a site for our wedding, 80 guests'
  expect(hear([site]).facts).not.toHaveProperty('company_fit')
  expect(hear(['Hello', '> When would you like this done?', '40 staff']).facts).toEqual({ company_fit: 40 })
  const then = hear([site, '> When would you like this done?', 'before Christmas', 'oh. then february'])
  expect(then.facts.timeline).toEqual(day('2027-02-01', '2027-02-28'))
})

test.each([
  [['I need a birthday cake for 20 people on 5 December', 'sorry, make that 12 December'], '2026-12-12'],
  [['I need a cake on 12 December', 'no wait, it’s the week after, the 19th'], '2026-12-19'],
  [['We need a wedding cake on 12 June', 'actually, the 19th'], '2027-06-19'],
  [['Wir brauchen eine Torte am 5. Dezember', 'nein, doch lieber am 12. Dezember'], '2026-12-12'],
  [['Il nous faut un gâteau le 5 décembre', 'pardon, plutôt le 12 décembre'], '2026-12-12'],
])('%j: the latest word wins, and they are thanked for it', (lines, last) => {
  expect(hear(lines)).toMatchObject({ facts: { timeline: day(last) }, answer: 'given' })
})

test.each([
  'actually please cancel it',
  'It was order 1182, I am really annoyed',
  'bath is 12 miles away?? I object',
  'I need to move my appointment to Thursday',
  'hmm, can I have 2:30 instead',
  'my name is Sue and I want to know if you do carrot cake',
  'maybe, still thinking about it',
  'I decide',
  'Ich möchte meinen Termin auf Donnerstag verschieben',
  'je voudrais annuler',
  'quiero saber si hacen tartas',
  'preciso de pensar nisso',
  'vorrei spostare il mio appuntamento',
  'ik wil graag weten of jullie taarten maken',
])('“%s” is no need, asked for or not, and no day to be ready by', line => {
  expect(hear([line]).facts).not.toMatchObject({ need: expect.anything() })
  const asked = hear(['Hello', '> What can we bake for you?', line]).facts
  expect(asked).not.toHaveProperty('need')
  expect(asked).not.toHaveProperty('timeline')
})

test.each([
  ['Can I book a cake tasting on Saturday?'],
  ['I’d like a wedding cake consultation next week Thursday afternoon'],
  ['I want to come for a cake tasting on Saturday 12 December'],
  ['Kann ich am Freitag um 11 Uhr zu einer Beratung kommen?'],
  ['Je voudrais prendre rendez-vous vendredi pour un gâteau de mariage'],
  ['¿Puedo ir el viernes a una degustación para la boda?'],
  ['Vorrei venire venerdì per una consulenza'],
  ['Ik wil vrijdag graag langskomen voor een proeverij'],
])('“%s”: the day of a visit is not the day of the cake', line => {
  expect(hear([line]).facts).not.toHaveProperty('timeline')
  const before = hear(['Our wedding is on 20 June', '> When would you like this done?', line])
  expect(before.facts.timeline).toEqual(day('2027-06-20'))
})

test('the time that Vi taps is no day to be ready by', () => {
  const lines = ['Can I see Owen?', '> This time is free. Shall I book it?', 'Wed 25 Nov, 15:00']
  expect(hear(lines).facts).toEqual({})
})

test('what Vi answers to the question for an address: her name, her address, her number; never a place', () => {
  const answer = (line: string) => hear(['Can I come on Saturday?', `> ${asks}`, line]).facts

  expect(answer('Nina Shah')).toEqual({ name: 'Nina Shah' })
  expect(answer('Ben')).toEqual({ name: 'Ben' })
  expect(answer('yes please')).toEqual({})
  expect(answer('Xavier Hall, xavier@example.com')).toEqual({
    name: 'Xavier Hall',
    email: 'xavier@example.com',
  })
  expect(answer('sue carter sue@example.com')).toEqual({ name: 'sue carter', email: 'sue@example.com' })
  expect(answer('I am Tess Moore, tess@example.com')).toEqual({
    name: 'Tess Moore',
    email: 'tess@example.com',
  })
  expect(answer('07700 900333')).toEqual({ phone: '+447700900333' })
  expect(hear(['Hello', '> Which e-mail can we send it to?', '07700 900333']).facts).toHaveProperty('phone')
  expect(hear(['Sue Carter, sue@example.com']).facts).toMatchObject({ name: 'Sue Carter' })
})

test.each(['Sue Carter, sue@example.com', 'Come Sole come.sole@example.com', 'die@der.example, Jan Die'])(
  '“%s” is in no language',
  text => {
    const turn = turnOf(bakery, text)
    expect(tellVisitorLanguage(turn)).toBeNull()
    const before = { author: 'visitor' as const, text: 'My cake was stale and I want my money back' }
    expect(tellVisitorLanguage({ ...turn, history: [before] })).toBe('en')
  },
)
