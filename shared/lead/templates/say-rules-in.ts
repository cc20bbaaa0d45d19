/** A company's rules in a visitor's language, as far as the templates have the words. */
import type { Field, Question } from '../field.ts'
import type { LeadRules } from '../lead-rules.ts'
import { leadTemplate, type TemplateName } from './lead-template.ts'

const names: TemplateName[] = ['bant', 'champ', 'local_service']

/**
 * What an owner has put in words of their own is asked as the template asks it, as long as the field is called what the
 * template calls it; else, and whatever else they wrote, it stays as it is.
 *
 * Pure. `own`, `spoken`: BCP 47; the company's, in which the rules are written, and the one to say them in.
 */
export function sayRulesIn(rules: LeadRules, own: string, spoken: string): LeadRules {
  const words = new Map<string, string>()
  for (const name of names) {
    const there = textsOf(leadTemplate(name, spoken))
    for (const [place, text] of textsOf(leadTemplate(name, own)))
      words.set(`${place} ${text}`, there.get(place)!)
    for (const [place, text] of textsOf(leadTemplate(name, 'en')))
      if (!words.has(`${place} ${text}`)) words.set(`${place} ${text}`, there.get(place)!)
  }
  const say = (place: string, text: string) => words.get(`${place} ${text}`) ?? text
  const known = new Map(
    [...names].reverse().flatMap(name => {
      const there = textsOf(leadTemplate(name, spoken))
      return [leadTemplate(name, own), leadTemplate(name, 'en')].flatMap(({ fields }) =>
        fields.map(({ slot, label }) => [`${slot} ${label}`, there] as const),
      )
    }),
  )
  const put = ({ slot, label }: Field, { web, sms, again }: Question): Question => {
    const there = known.get(`${slot} ${label}`)
    const ask = (way: string, text: string) =>
      words.get(`${slot} ${way} ${text}`) ?? (there?.get(`${slot} ${way}`) || text)
    return { web: ask('web', web), sms: ask('sms', sms), again: again && ask('again', again) }
  }
  return {
    ...rules,
    fields: rules.fields.map(field => {
      const question = field.question && put(field, field.question)
      if (field.type !== 'enum') return { ...field, question }
      const options = field.options.map(one => ({ ...one, label: say(`${field.slot} ${one.id}`, one.label) }))
      return { ...field, question, options }
    }),
    disqualifiers: rules.disqualifiers.map(rule => ({ ...rule, reason: say(rule.id, rule.reason) })),
  }
}

/** Every text that visitors read, by its place. */
function textsOf({ fields, disqualifiers }: LeadRules): Map<string, string> {
  return new Map([
    ...fields.flatMap(({ slot, question }) =>
      Object.entries(question ?? {}).map(([way, text]): [string, string] => [`${slot} ${way}`, text ?? '']),
    ),
    ...fields.flatMap(field =>
      field.type === 'enum'
        ? field.options.map(({ id, label }): [string, string] => [`${field.slot} ${id}`, label])
        : [],
    ),
    ...disqualifiers.map(({ id, reason }): [string, string] => [id, reason]),
  ])
}
