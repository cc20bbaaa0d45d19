/** What a reply goes on with, and when it does not: one turn at a time, without a database. */
import { expect, test } from 'vitest'
import { callPerson } from '../../edge-functions/_lead/call-person.ts'
import { hearTurn } from '../../edge-functions/_lead/hear-turn.ts'
import { qualifyTurn } from '../../edge-functions/_lead/qualify-turn.ts'
import { qualifyWaiting } from '../../edge-functions/_lead/qualify-waiting.ts'
import { tellTopic } from '../../edge-functions/_lead/tell-topic.ts'
import { asksWhyAsked } from '../../edge-functions/_lead/tell-weariness.ts'
import type { LeadBrief } from '../../edge-functions/_platform/lead-brief.ts'
import type { Fact } from '../../shared/lead/fact.ts'
import { bant } from '../../shared/lead/templates/bant.ts'
import { leadTemplate } from '../../shared/lead/templates/lead-template.ts'
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

function qualify(brief: LeadBrief, answer = reply(), about: string[] = []) {
  const heard = hearTurn(brief)
  const qualified = qualifyTurn(heard, answer, { turn: 5, channel: 'widget', about, now: new Date(at(59)) })
  if ('failed' in qualified.lead) throw new Error(qualified.lead.failed)
  return { ...qualified, heard, lead: qualified.lead }
}

const known = (slot: string, value: Fact['value'], quote: string): Fact => ({
  ...said(crypto.randomUUID(), slot, value, quote),
  at: at(0),
})

test('an emergency told while waiting presses once; else whoever waits is asked once how to reach them, and nothing more', () => {
  const rules = leadTemplate('local_service', 'en')
  const turn = { turn: 5, channel: 'widget', now: new Date(at(59)) } as const
  const noted = reply({ text: 'Thank you.', outcome: null, details: { wrote: 'acknowledgement' } })
  const says = (text: string, more: Partial<LeadBrief> = {}) =>
    hearTurn(briefOf(['A person, please', text], { rules, ...more }))
  const urgent = says('A pipe has burst, it is an emergency')
  const next = says('I am in BS4', { facts: urgent.facts })
  const asked = [{ slot: 'phone', kind: 'ask' as const, turn: 4, at: at(1) }]

  expect(qualifyWaiting(urgent, noted, turn)).toMatchObject({ hands_over: true, hand_off_reason: 'urgent' })
  const after = qualifyWaiting(next, noted, turn)
  expect(after).toMatchObject({
    lead: { asked: { kind: 'ask' } },
    text: expect.stringMatching(/^Thank you\.\n\n.*\?$/),
  })
  expect(after.hands_over).toBeUndefined()
  expect(qualifyWaiting({ ...next, asked: says('Hm', { asked }).asked }, noted, turn).text).toBe('Thank you.')
  expect(qualifyWaiting(next, noted, { ...turn, channel: 'sms' }).text).toBe('Thank you.')
  const child = hearTurn(briefOf(['im 14, can i order myself', 'its for 8 people on friday'], { rules }))
  expect(qualifyWaiting(child, noted, turn).text).toBe('Thank you.')
})

test('two budgets that exclude one another are asked about once, in the visitor’s own words', () => {
  const budget = known('budget', { amount: 300, currency: 'GBP' }, 'about £300')
  const brief = briefOf(['Do you deliver?', 'My budget is £900'], { facts: [budget] })
  const { lead, addition } = qualify(brief)

  expect(addition).toMatch(/^First you said “about £300”, now “.*900.*”\. Which /)
  expect(lead.asked).toMatchObject({ slot: 'budget', kind: 'confirm' })

  const asked = [{ slot: 'budget', kind: 'confirm' as const, turn: 4, at: at(1) }]
  expect(qualify({ ...brief, asked }).addition).not.toMatch(/^First you said/)
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
  expect(addition).not.toMatch(/^First you said|^Shall I put|spend|range/)
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

  const written = (label: string) =>
    bant.fields.map(field =>
      field.slot === 'need'
        ? { ...field, label, question: { web: 'What can we bake?', sms: 'What?', again: null } }
        : field,
    )
  const lines = ['Liefern Sie?', 'Und Torten?']
  const theirs = briefOf(lines, { ...spoken, rules: { ...bant, fields: written('Need') } })
  expect(qualify(theirs).addition).toMatch(/^Wobei dürfen wir/)
  const brief = briefOf(lines, { ...spoken, rules: { ...bant, fields: written('Cake') } })
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

test.each([
  ['is there anywhere I can leave my puppy?', []],
  ['do the buns have nuts, I’m allergic', ['Do you use nuts?']],
  ['Kann man bei Ihnen parken?', []],
  ['Êtes-vous ouverts dimanche ?', []],
  ['¿Tienen wifi?', []],
  ['Posso levar o meu cão?', []],
  ['A che ora chiudete?', ['What are your opening hours?']],
  ['Is er een toilet?', []],
])('“%s” is answered, and nothing is asked', (line, about) => {
  const { addition, lead } = qualify(briefOf([line]), reply(), about)
  expect([addition, lead.why, lead.state]).toEqual(['', 'no_interest', 'engaged'])
})

test.each([
  ['what flavours are there?', ['What cake flavours can I choose from?'], { services: ['Cake tasting'] }],
  ['Backen Sie Hochzeitstorten?', [], {}],
  ['Combien coûte un gâteau ?', [], {}],
  ['Quiero encargar una tarta', [], {}],
  ['Vocês fazem entregas?', [], {}],
  ['Vorrei una torta', [], {}],
  ['Kan ik een taart bestellen?', [], {}],
  ['we are planning a party', [], {}],
])('“%s” shows interest, and is asked on', (line, about, more) => {
  expect(qualify(briefOf([line], more), reply(), about).lead.asked).not.toBeNull()
})

test('dogs, parking and opening hours are worth one gentle question, after three answers', () => {
  const lines = ['Can I bring a dog?', 'is there parking?', 'when do you open on Sunday?', 'and on Monday?']
  const askedAfter = (count: number) => qualify(briefOf(lines.slice(0, count))).addition !== ''
  expect([1, 2, 3].map(askedAfter)).toEqual([false, false, true])
  const asked = [{ slot: 'need', kind: 'ask' as const, turn: 3, at: at(4) }]
  expect(qualify(briefOf(lines, { asked })).lead).toMatchObject({ asked: null, why: 'no_interest' })
})

test.each([
  'I’m just looking for now',
  'just browsing, no need to ask me stuff',
  'Ich schaue nur',
  'Je regarde juste',
  'Solo estoy mirando',
  'Estou só a ver',
  'Sto solo guardando',
  'Ik kijk alleen even rond',
  'forget it then',
])('“%s” is accepted: nothing is asked until they want something', line => {
  const before = ['How much is a cake?', line]
  expect(['looking', 'leaving']).toContain(hearTurn(briefOf(before)).reserve)
  expect(hearTurn(briefOf(before)).facts).toEqual([])
  expect(qualify(briefOf([...before, 'is it open on Sundays?'])).lead.why).toBe('just_looking')
  expect(qualify(briefOf([...before, 'ok, I need a cake for Saturday'])).addition).not.toBe('')
})

test.each([
  'that is expensive',
  'why so expensive?',
  'ouch, 90 just for that?',
  'Das ist mir zu teuer',
  'C’est trop cher',
  'es muy caro',
  'é muito caro',
  'è troppo caro',
  'dat is best duur',
])('“%s” is a word about the price, and no question', line => {
  expect(hearTurn(briefOf(['How much is a cake?', line])).reserve).toBe('dear')
})

test('what is said beside the point is no need: who decides, how many, when, thanks, others’ prices', () => {
  const asked = [{ slot: 'need', kind: 'ask' as const, turn: 4, at: at(1) }]
  const need = (line: string) =>
    hearTurn(briefOf(['Do you deliver?', line], { asked })).facts.find(({ slot }) => slot === 'need')?.value

  for (const line of [
    'and is it made on the same tables',
    'ok thx. where can i park',
    'about 20 ppl',
    'hmm thats quite pricey',
    'how much was it again',
    'cuánto cuesta',
    'another plumber said 60',
    'tomorrow morning best',
    'ur funny. cheers',
    'just browsing',
  ])
    expect([line, need(line)]).toEqual([line, undefined])
  expect(need('my sister’s wedding')).toBe('my sister’s wedding')
  const { facts } = hearTurn(briefOf(['Do you deliver?', 'I don’t know the budget yet'], { asked }))
  expect(facts).toMatchObject([{ slot: 'budget', value: 'unsure' }])
})

test('a doubt about being turned away is an objection right then, and later an ordinary question', () => {
  const sorry = 'I’m sorry, this is one we can’t take on. That is outside the area we work in.'
  const objectionTo = (line: string, before = sorry) => {
    const brief = briefOf(['EH1 1AA', line], { state: 'disqualified' })
    const said = brief.said.map(one => (one.author === 'assistant' ? { ...one, text: before } : one))
    return hearTurn({ ...brief, said }).objection
  }
  for (const line of [
    'Really, not at all?',
    'are you sure?',
    'thats only 10 mins from leeds tho',
    'Wirklich?',
  ])
    expect([line, objectionTo(line)]).toEqual([line, 'review'])
  expect(objectionTo('are you sure?', 'Yes, we do.')).toBeNull()
})

test('no question follows a no or an apology, nor an answer to who smells gas', () => {
  for (const text of [
    'No, we do repairs only.',
    'I am sorry, that should not have happened.',
    'Leider nicht.',
  ])
    expect(qualify(briefOf(['we want a new bathroom']), reply({ text })).addition).toBe('')
  const call = (knowsAnswer: boolean) =>
    callPerson(['i can smell gas'], { purpose: 'qualify', company: 'Rye', language: 'en', knowsAnswer })
  expect(call(true)).toMatchObject({ reason: 'urgent', isUnder: true })
  expect(call(false)?.text).toMatch(/^If anyone is in danger/)
})
