/** Finds the template a message names, checks its variables, and writes the text the person will read. */
import type { Choice } from '../../phones/phone.ts'
import { graphRefusal } from '../kapso-refusal.ts'
import type { KapsoState, Template } from '../kapso-state.ts'
import { isObject, type Json, textOf } from '../routes/kapso-env.ts'

export type FilledTemplate = { template: Template; text: string; choices: Choice[] }

/** Throws as Meta does: 132001 unknown or not approved, 132015 paused, 132016 disabled, 132000 and 132012 variables. */
export function fillTemplate(state: KapsoState, businessAccountId: string, content: Json): FilledTemplate {
  const name = textOf(content, 'name')
  const language = isObject(content.language) ? textOf(content.language, 'code') : undefined
  if (!name || !language) throw graphRefusal(131008, 'template needs a name and a language')
  const template = state.templates.find(
    one => one.businessAccountId === businessAccountId && one.name === name && one.language === language,
  )
  if (template?.status === 'PAUSED') throw graphRefusal(132015)
  if (template?.status === 'DISABLED') throw graphRefusal(132016)
  if (template?.status !== 'APPROVED')
    throw graphRefusal(132001, `template name (${name}) does not exist in ${language}`)

  const sent = (Array.isArray(content.components) ? content.components : []) as Json[]
  const lines = ['HEADER', 'BODY', 'FOOTER'].map(type => {
    const component = template.components.find(one => one.type === type)
    const parameters = sent.find(one => String(one.type).toUpperCase() === type)?.parameters
    return fillText(component?.text ?? '', {
      template,
      type,
      parameters: Array.isArray(parameters) ? parameters : [],
    })
  })
  return {
    template,
    text: lines.filter(line => line !== '').join('\n'),
    choices: quickReplies(template, sent),
  }
}

const variable = /\{\{\s*(\w+)\s*\}\}/g

function fillText(
  text: string,
  { template, type, parameters }: { template: Template; type: string; parameters: Json[] },
): string {
  const names = [...new Set([...text.matchAll(variable)].map(([, name]) => name!))]
  const sent = parameters.filter(
    one => one?.type === 'text' || one?.type === 'currency' || one?.type === 'date_time',
  )
  if (sent.length !== names.length) {
    throw graphRefusal(
      132000,
      `${type.toLowerCase()}: number of localizable_params (${sent.length}) does not match the expected number of params (${names.length})`,
    )
  }
  return text.replace(variable, (_, name: string) => {
    const isNamed = template.parameterFormat === 'NAMED'
    const parameter = isNamed ? sent.find(one => one.parameter_name === name) : sent[names.indexOf(name)]
    const value = parameter && textOf(parameter, 'text')
    if (!value?.trim())
      throw graphRefusal(isNamed && !parameter ? 132012 : 131008, `Parameter ${name} is missing or empty`)
    if (/[\n\t]| {5}/.test(value))
      throw graphRefusal(
        132012,
        'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
      )
    return value
  })
}

/** A quick reply brings back the payload that was sent for it, else its own words. */
function quickReplies(template: Template, sent: Json[]): Choice[] {
  const buttons = template.components.find(one => one.type === 'BUTTONS')?.buttons ?? []
  return buttons.flatMap((button, index) => {
    if (button.type !== 'QUICK_REPLY') return []
    const own = sent.find(one => one.type === 'button' && String(one.index) === String(index))
    const [parameter] = (Array.isArray(own?.parameters) ? own.parameters : []) as Json[]
    return [{ id: (parameter && textOf(parameter, 'payload')) || button.text, title: button.text }]
  })
}
