/** What a reply goes on with, and when it does not: one turn at a time, without a database. */
import { expect, test } from 'vitest'
import { callPerson } from '../../edge-functions/_lead/call-person.ts'
import { hearTurn } from '../../edge-functions/_lead/hear-turn.ts'
import { qualifyTurn } from '../../edge-functions/_lead/qualify-turn.ts'
import { tellTopic } from '../../edge-functions/_lead/tell-topic.ts'
import { asksWhyAsked } from '../../edge-functions/_lead/tell-weariness.ts'
import type { LeadBrief } from '../../edge-functions/_platform/lead-brief.ts'
import type { Fact } from '../../shared/lead/fact.ts'
import { bant } from '../../shared/lead/templates/bant.ts'
import { said } from '../database/support/lead-outcome.ts'
import { reply } from '../support/visit.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 12, 0, second)).toISOString()

/** The visitor's lines, each answered but the last. */
function briefOf(lines: string[], more: Partial<LeadBrief> = {}): LeadBrief {
  const spoken = lines.flatMap((text, index) => [
    ...(index > 0 ? [{ author: 'assistant' as const, text: 'Yes, we do.' }] : []),
    { author: 'visitor' as const, text },
  ])
  return {
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
    is_useful: lines.length > 1,
    said: spoken.map((line, index) => ({ ...line, id: crypto.randomUUID(), meaning: null, at: at(index) })),
    ...more,
  }
}

function qualify(brief: LeadBrief, answer = reply()) {
  const heard = hearTurn(brief)
  const qualified = qualifyTurn(heard, answer, { turn: 5, channel: 'widget', now: new Date(at(59)) })
  if ('failed' in qualified.lead) throw new Error(qualified.lead.failed)
  return { ...qualified, heard, lead: qualified.lead }
}

const known = (slot: string, value: Fact['value'], quote: string): Fact => ({
  ...said(crypto.randomUUID(), slot, value, quote),
  at: at(0),
})

test('two budgets that exclude one another are asked about once, in the visitor’s own words', () => {
  const budget = known('budget', { amount: 300, currency: 'GBP' }, 'about £300')
  const brief = briefOf(['Do you deliver?', 'My budget is £900'], { facts: [budget] })
  const { lead, addition } = qualify(brief)

  expect(addition).toMatch(/^Just to be sure: is it “about £300” or “.*900.*”\?$/)
  expect(lead.asked).toMatchObject({ slot: 'budget', kind: 'confirm' })

  const asked = [{ slot: 'budget', kind: 'confirm' as const, turn: 4, at: at(1) }]
  expect(qualify({ ...brief, asked }).addition).not.toMatch(/^Just to be sure/)
})

const budget = (amount: number) => ({ amount, currency: 'GBP' })
const confirming = (...values: Fact['value'][]) => ({
  asked: [{ slot: 'budget', kind: 'confirm' as const, turn: 4, at: at(1), values }],
})

test.each([
  ['Yes', [budget(300)], budget(300)],
  ['Ja, genau', [budget(300)], budget(300)],
  ['no', [budget(300)], 'unsure'],
  ['about £300', [budget(300), budget(900)], budget(300)],
  ['the second one', [budget(300), budget(900)], budget(900)],
])('“%s” settles what was to be confirmed', (line, values, settled) => {
  const facts = [known('budget', budget(300), 'about £300'), known('budget', budget(900), '£900')].slice(
    0,
    values.length,
  )
  const { heard, lead, addition } = qualify(
    briefOf(['Do you deliver?', line], { facts, ...confirming(...values) }),
  )

  expect(heard.facts).toMatchObject([{ slot: 'budget', value: settled, quote: line }])
  expect([heard.answer, lead.state]).toEqual(['given', 'qualifying'])
  expect(addition).not.toMatch(/^Just to be sure|spend|range/)
})

test('a contradiction that outlives its question is a person’s to settle', () => {
  const facts = [known('budget', budget(300), 'about £300'), known('budget', budget(900), '£900')]
  const more = { facts, ...confirming(budget(300), budget(900)) }

  const { lead } = qualify(briefOf(['Do you deliver?', 'And cakes?'], more))
  expect([lead.state, lead.why]).toEqual(['needs_review', 'contradiction'])
})

test.each([
  ['That’s not right, I do live in Bristol', 'review'],
  ['Das stimmt nicht', 'review'],
  ['I want a human to decide that', 'person'],
])('“%s” takes who was turned away to a person, and nothing is asked', (line, objection) => {
  const brief = briefOf(['Do you deliver?', line], { state: 'disqualified' })
  const { heard, lead, addition } = qualify(brief)

  expect([heard.objection, lead.state, lead.why, addition]).toEqual([
    objection,
    'needs_review',
    'objection',
    '',
  ])
  const later = briefOf(['Do you deliver?', 'And cakes?'], {
    state: 'needs_review',
    state_reason: 'objection',
  })
  expect(qualify(later)).toMatchObject({ addition: '', lead: { state: 'needs_review' } })
})

test('nobody is turned away in a reply that says something else, nor for a rule a member has reversed', () => {
  const rules = { ...bant, service_area: ['BS'] }
  const facts = [known('place', 'EH1 1AA', 'EH1 1AA')]
  const brief = briefOf(['Do you deliver?', 'And cakes?'], { rules, facts })

  const offering = qualify(brief, reply({ outcome: 'offered', suggestions: ['Do you deliver?'] }))
  expect([offering.addition, offering.lead.state]).toEqual(['', 'qualifying'])
  const unknown = qualify(brief, reply({ outcome: 'unknown' }))
  expect([unknown.addition, unknown.lead.state]).toEqual([
    expect.stringMatching(/can’t take on\. That is outside/),
    'disqualified',
  ])
  expect(qualify({ ...brief, reversed: ['area'] }).lead.state).toBe('qualifying')
})

test('where a person has written, nothing is asked any more', () => {
  expect(qualify(briefOf(['Do you deliver?', 'And cakes?'], { had_person: true })).addition).toBe('')
})

test('a need is what somebody wants, not what they ask about; the company’s services are there to be tapped', () => {
  const heard = (line: string) => hearTurn(briefOf([line])).facts.map(({ slot }) => slot)
  expect(heard('Can I cancel my order?')).toEqual([])
  expect(heard('do you deliver')).toEqual([])
  expect(heard('I need a birthday cake for Saturday')).toContain('need')
  expect(heard('How much is a wedding cake?')).toContain('need')
  expect(heard('can you replace a kitchen tap?')).toContain('need')
  expect(heard('Kann ich ein Gespräch über unsere Website buchen?')).toContain('need')
  for (const question of ['can you make birthday cakes?', 'Can I book an appointment?', 'Can I bring a dog?'])
    expect(heard(question)).toEqual([])

  const services = ['Birthday cakes', 'Weddings']
  const { suggestions } = qualify(briefOf(['Do you deliver?', 'And bread?'], { services }))
  expect(suggestions).toEqual(services)
})

test.each([
  'Ich bin 13 und möchte eine Torte',
  'J’ai 13 ans et je veux un gâteau',
  'Tengo 13 y quiero una tarta',
  'Tenho 13 e queria um bolo',
  'Ho 13 anni e vorrei una torta',
  'Ik ben 13 en wil een taart',
  'I’m fifteen but can I order?',
])('“%s” is heard as a minor’s', line => {
  expect(tellTopic([line])).toBe('minor')
})

test('who tells something else than they were asked is asked on, never the same again; who asks is only answered', () => {
  const asked = [{ slot: 'timeline', kind: 'ask' as const, turn: 4, at: at(1) }]
  const facts = [known('need', 'a birthday cake', 'a birthday cake')]
  const questionTo = (line: string, more = facts) =>
    qualify(briefOf(['Do you deliver?', line], { asked, facts: more }), reply({ outcome: null })).lead.asked
      ?.slot

  expect(questionTo('Our budget is £300')).toBe('authority')
  expect(questionTo('Would £300 do?')).toBeUndefined()
  expect(questionTo('The weather is nice')).toBeUndefined()
  const other = known('authority', 'decides', 'I decide')
  expect(questionTo('Our budget is £300', [...facts, other])).toBe('company_fit')
})

test('coming back after hours is a sign, once each time', () => {
  const back = { last_contact_at: '2026-11-23T04:00:00.000Z' }
  expect(qualify(briefOf(['Do you deliver?'], { signals: back })).lead.signals.return_visit).toBe(1)
  expect(
    qualify(briefOf(['Do you deliver?'], { signals: { last_contact_at: at(0) } })).lead.signals.return_visit,
  ).toBe(0)
})

test('who is outside the area is told so once, politely, and asked nothing more', () => {
  const rules = { ...bant, service_area: ['BS'] }
  const place = known('place', 'EH1 1AA', 'EH1 1AA')
  const brief = briefOf(['Do you deliver?', 'And cakes?'], { rules, facts: [place] })

  const { addition, lead } = qualify(brief)
  expect([addition, lead.state, lead.why]).toEqual([
    'I’m sorry, this is one we can’t take on. That is outside the area we work in. If you think that’s wrong, just tell me, and a person will look at it.',
    'disqualified',
    'area',
  ])
  expect(lead.score.disqualified?.quote).toBe('EH1 1AA')
  expect(qualify({ ...brief, state: 'disqualified' }).addition).toBe('')
})

test.each([
  ['that asks itself', reply({ outcome: 'offered', suggestions: ['Do you deliver?'] })],
  ['that does not know', reply({ outcome: 'unknown' })],
  ['that hands over', reply({ outcome: null, hands_over: true })],
  ['that is none', reply({ text: '', outcome: null, silence: { reason: 'echo', message: 'Echo.' } })],
])('a reply %s asks nothing on top of it', (_, answer) => {
  expect(qualify(briefOf(['Do you deliver?', 'And cakes?']), answer).addition).toBe('')
})

test.each([
  'I want to complain about my cake',
  'Where is my order?',
  'Are you hiring?',
  'My solicitor will hear of this',
  'I am 14 years old',
  'I am 13 and want a website',
  'Ich bin 15 Jahre alt',
  'J’ai commandé hier et je n’ai rien reçu',
  'Quiero poner una queja',
  'Cerco posizioni aperte da voi',
  'Ik wil een klacht indienen',
])('“%s” is nobody to be asked for a budget', line => {
  expect(qualify(briefOf(['Do you deliver?', 'And cakes?'])).addition).toBe('What would you like help with?')
  expect(qualify(briefOf(['Do you deliver?', line])).addition).toBe('')
})

test.each([
  'I’d like to place my order',
  'I am 14 minutes away',
  'We are 12 and want lunch',
  'I am 12 and a half miles away',
  'Wir sind im 13. Bezirk',
  'Tengo 12 y quiero 3 más',
  'We are a team of lawyers and need lunch',
  'How do I order?',
  'J’ai 12 personnes à table',
  'It is for my job as a teacher',
  'Can you rank your cakes by price?',
])('“%s” speaks against no question', line => {
  expect(tellTopic([line])).toBeNull()
})

test('only whoever tells something is thanked for it; a question is a question without its mark, too', () => {
  const answer = (line: string) => hearTurn(briefOf(['Do you deliver?', line])).answer

  expect(answer('There are 12 of us, our budget is £900')).toBe('given')
  expect(answer('Would £900 do for 12 people?')).toBeNull()
  expect(answer('how much would it be for a team of 12 people')).toBeNull()
  expect(answer('My name is Vi')).toBeNull()
})

test.each([
  'leave me alone with your questions',
  'Lassen Sie mich mit Ihren Fragen in Ruhe',
  'Arrêtez de poser des questions',
  'Deje de hacer preguntas',
  'Pare de fazer perguntas',
  'Basta con le domande',
  'Laat me met rust',
])('“%s” declines whatever could be asked, for good', line => {
  const { heard, addition } = qualify(briefOf(['Do you deliver?', line]))
  const slots = heard.rules.fields.filter(({ question }) => question).map(({ slot }) => slot)

  expect([heard.weariness, addition]).toEqual(['no_questions', ''])
  expect(heard.facts.filter(({ value }) => value === 'declined').map(({ slot }) => slot)).toEqual(slots)
})

test('who wonders why they are asked is told, and nothing is asked; nor under thanks, nor once they have booked', () => {
  const asked = [{ slot: 'timeline', kind: 'ask' as const, turn: 4, at: at(1) }]
  expect(hearTurn(briefOf(['Do you deliver?', 'why do you ask so much'], { asked })).weariness).toBe('why')
  expect(asksWhyAsked('Why would I need a tasting?')).toBe(false)

  const brief = briefOf(['Do you deliver?', 'And cakes?'])
  for (const wrote of ['small talk', 'explanation', 'refusal'])
    expect(qualify(brief, reply({ outcome: null, details: { wrote } })).addition).toBe('')
  expect(qualify({ ...brief, state: 'booked' }).addition).toBe('')
})

test('a visitor is asked in their language where the templates have it, never in two at once', () => {
  const spoken = { rules: { ...bant, service_area: ['BS'] }, spoken: 'de' }
  const thanked = reply({ outcome: null, text: 'Danke.', details: { wrote: 'acknowledgement' } })
  expect(qualify(briefOf(['Liefern Sie?', 'Und Torten?'], spoken)).addition).toMatch(/^Wobei dürfen wir/)

  const own = bant.fields.map(field =>
    field.slot === 'need'
      ? { ...field, question: { web: 'What can we bake?', sms: 'What?', again: null } }
      : field,
  )
  const brief = briefOf(['Liefern Sie?', 'Und Torten?'], { ...spoken, rules: { ...bant, fields: own } })
  expect(qualify(brief).addition).toBe('')
  expect(qualify(brief, thanked)).toMatchObject({ addition: 'What can we bake?', replaces: true })
})

test('nobody is asked whether they meant what they tapped', () => {
  const { facts } = hearTurn(
    briefOf(['Do you deliver?', 'I decide'], {
      asked: [{ slot: 'authority', kind: 'ask', turn: 4, at: at(1) }],
    }),
  )
  expect(facts).toMatchObject([{ slot: 'authority', value: 'decides', confidence: 0.95 }])
})

test('a complaint goes to a person, under the answer where there is one; a child is spoken to kindly', () => {
  const call = (text: string, knowsAnswer = false) =>
    callPerson([text], { purpose: 'qualify', company: 'Juniper & Rye', language: 'en', knowsAnswer })

  expect(call('My cake yesterday was stale and I want my money back', true)).toMatchObject({
    reason: 'complaint',
    isUnder: true,
  })
  for (const text of [
    'It was order 1182, I am really annoyed',
    'the bread was mouldy',
    'Ich bin echt verärgert',
  ])
    expect(call(text)).toMatchObject({ reason: 'complaint', isUnder: false })
  for (const text of ['Where do I complain?', 'how do I complain']) expect(call(text, true)).toBeNull()
  for (const text of ['do your loaves go stale quickly?', 'we are really annoyed with our current supplier'])
    expect(call(text)).toBeNull()
  expect(call('hi im 13 and i want to order a cake')?.text).toMatch(/^Thanks for telling me! .* grown-up/)
})

test('a question that is told is a question', () => {
  const { answer } = hearTurn(
    briefOf(['Do you deliver?', 'my name is Sue and I want to know if you do carrot cake']),
  )
  expect(answer).toBeNull()
})
