/** Meta's proxy: a business account's templates and numbers. */
import { Hono } from 'hono'
import { digits } from '../../network/random-ids.ts'
import type { Exchange } from '../exchange.ts'
import { graphRefusal, refuse } from '../kapso-refusal.ts'
import type { Template, TemplateComponent } from '../kapso-state.ts'
import { pageByCursor } from '../present/page-list.ts'
import { presentGraphNumber, presentTemplate } from '../present/present-platform.ts'
import { isObject, type Json, jsonOf, type KapsoContext, type KapsoEnv, textOf } from './kapso-env.ts'

const reviewMs = 3_000

export function templateRoutes({ state, world }: Exchange): Hono<KapsoEnv> {
  const routes = new Hono<KapsoEnv>()

  const account = (context: KapsoContext): string => {
    const id = context.req.param('id') ?? ''
    if (!state.numbers.some(number => number.businessAccountId === id))
      throw refuse(404, 'Business account not found')
    return id
  }
  const owned = (context: KapsoContext) => {
    const id = account(context)
    return state.templates.filter(template => template.businessAccountId === id)
  }

  routes.get('/:id/phone_numbers', context => {
    const id = account(context)
    const numbers = state.numbers.filter(number => number.businessAccountId === id)
    return context.json({ data: numbers.map(presentGraphNumber) })
  })

  routes.get('/:id/message_templates', context => {
    const query = new URL(context.req.url).searchParams
    const is = (name: string, value: string) => !query.has(name) || query.get(name) === value
    const found = owned(context).filter(
      ({ name, status, language, category }) =>
        is('name', name) && is('status', status) && is('language', language) && is('category', category),
    )
    const { data, paging } = pageByCursor(found, query)
    const { before, after } = paging.cursors
    const cursors = { ...(before && { before }), ...(after && { after }) }
    const next = paging.next ? { next: paging.next } : {}
    return context.json({ data: data.map(presentTemplate), paging: { cursors, ...next } })
  })

  routes.post('/:id/message_templates', context => {
    const template = readTemplate(account(context), jsonOf(context))
    if (
      owned(context).some(({ name, language }) => name === template.name && language === template.language)
    ) {
      throw graphRefusal(100, 'There is already content in that language for this template')
    }
    state.templates.push(template)
    if (state.switches.approvesTemplates) {
      world.timers.after(world.timers.paced(reviewMs), () => {
        template.status = 'APPROVED'
        world.changed()
      })
    }
    return context.json({ id: template.id, status: template.status, category: template.category })
  })

  routes.delete('/:id/message_templates', context => {
    const { name, hsm_id: id } = context.req.query()
    const doomed = owned(context).filter(template => template.name === name && (!id || template.id === id))
    if (doomed.length === 0) throw graphRefusal(100, 'There is no template with that name')
    state.templates = state.templates.filter(template => !doomed.includes(template))
    return context.json({ success: true })
  })

  return routes
}

function readTemplate(businessAccountId: string, sent: Json): Template {
  const name = textOf(sent, 'name') ?? ''
  const language = textOf(sent, 'language')
  const category = textOf(sent, 'category') as Template['category'] | undefined
  const components = sent.components as TemplateComponent[]
  if (!/^[a-z0-9_]{1,512}$/.test(name))
    throw graphRefusal(100, 'name takes lower-case letters, digits and underscores')
  if (!language) throw graphRefusal(131008, 'language')
  if (!category || !['MARKETING', 'UTILITY', 'AUTHENTICATION'].includes(category))
    throw graphRefusal(100, 'Invalid category')
  if (!Array.isArray(components) || !components.every(isObject)) throw graphRefusal(131008, 'components')
  const body = components.find(({ type }) => type === 'BODY')
  if (!body?.text && category !== 'AUTHENTICATION') throw graphRefusal(131008, 'components need a BODY')
  if (components.some(({ text, example }) => /\{\{/.test(text ?? '') && !example)) {
    throw graphRefusal(100, 'Variables need an example')
  }
  return {
    id: digits(16),
    businessAccountId,
    name,
    language,
    category,
    status: 'PENDING',
    parameterFormat: textOf(sent, 'parameter_format')?.toUpperCase() === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    components,
  }
}
