/** Platform: customers, and the links by which they connect their WhatsApp. */
import { Hono } from 'hono'
import { token, uuid } from '../../network/random-ids.ts'
import type { Exchange } from '../exchange.ts'
import { refuse } from '../kapso-refusal.ts'
import type { ConnectionType, Customer, SetupLink } from '../kapso-state.ts'
import { pageByNumber } from '../present/page-list.ts'
import { presentCustomer, presentSetupLink } from '../present/present-platform.ts'
import { type Json, jsonOf, type KapsoContext, type KapsoEnv, textOf } from './kapso-env.ts'

const monthMs = 30 * 24 * 60 * 60_000

export function customerRoutes({ state, world }: Exchange): Hono<KapsoEnv> {
  const routes = new Hono<KapsoEnv>()

  const one = (context: KapsoContext): Customer => {
    const customer = state.customers.find(({ id }) => id === context.req.param('customer'))
    if (!customer) throw refuse(404, 'Customer not found')
    return customer
  }
  const linksOf = (customer: Customer) =>
    state.setupLinks.filter(link => link.customerId === customer.id).reverse()
  const present = (link: SetupLink) => presentSetupLink(link, { base: world.url(), now: world.now() })

  routes.get('/', context => {
    const external = context.req.query('external_customer_id')
    const found = state.customers.filter(
      customer => external === undefined || customer.externalId === external,
    )
    return context.json(pageByNumber(found.map(presentCustomer), new URL(context.req.url).searchParams))
  })

  routes.post('/', context => {
    const sent = jsonOf(context, 'customer')
    const name = textOf(sent, 'name')?.trim()
    const externalId = textOf(sent, 'external_customer_id') ?? null
    if (!name) throw refuse(422, "Name can't be blank")
    if (externalId && state.customers.some(customer => customer.externalId === externalId)) {
      throw refuse(422, 'External customer has already been taken')
    }
    const now = world.now()
    const customer: Customer = { id: uuid(), name, externalId, createdAt: now, updatedAt: now }
    state.customers.push(customer)
    return context.json({ data: presentCustomer(customer) }, 201)
  })

  routes.get('/:customer', context => context.json({ data: presentCustomer(one(context)) }))

  routes.patch('/:customer', context => {
    const customer = one(context)
    const sent = jsonOf(context, 'customer')
    customer.name = textOf(sent, 'name') ?? customer.name
    customer.externalId = textOf(sent, 'external_customer_id') ?? customer.externalId
    customer.updatedAt = world.now()
    return context.json({ data: presentCustomer(customer) })
  })

  routes.delete('/:customer', context => {
    state.customers.splice(state.customers.indexOf(one(context)), 1)
    return context.body(null, 204)
  })

  routes.get('/:customer/setup_links', context => {
    const status = context.req.query('status')
    const links = linksOf(one(context)).map(present)
    const found = links.filter(link => status === undefined || link.status === status)
    return context.json(pageByNumber(found, new URL(context.req.url).searchParams))
  })

  routes.post('/:customer/setup_links', context => {
    const customer = one(context)
    const link = newLink(customer, jsonOf(context, 'setup_link'), world.now())
    for (const before of linksOf(customer)) if (before.status === 'active') before.status = 'revoked'
    state.setupLinks.push(link)
    return context.json({ data: present(link) }, 201)
  })

  routes.patch('/:customer/setup_links/:link', context => {
    const link = linksOf(one(context)).find(({ id }) => id === context.req.param('link'))
    if (!link) throw refuse(404, 'Setup link not found')
    if (textOf(jsonOf(context, 'setup_link'), 'status') !== 'revoked')
      throw refuse(422, 'Status is not included in the list')
    if (link.status === 'used') throw refuse(422, 'Setup link was already used')
    link.status = 'revoked'
    return context.json({ data: present(link) })
  })

  return routes
}

function newLink(customer: Customer, sent: Json, at: number): SetupLink {
  const url = (name: string) => {
    const value = textOf(sent, name) ?? null
    if (value !== null && !/^https?:\/\//.test(value)) throw refuse(422, `${name} is not a valid URL`)
    return value
  }
  const types = (sent.allowed_connection_types ?? ['coexistence', 'dedicated']) as ConnectionType[]
  if (
    !Array.isArray(types) ||
    types.length === 0 ||
    types.some(type => type !== 'coexistence' && type !== 'dedicated')
  ) {
    throw refuse(422, 'Allowed connection types is invalid')
  }
  const language = textOf(sent, 'language')
  if (language !== undefined && !['en', 'es', 'pt', 'hi', 'id', 'ar'].includes(language)) {
    throw refuse(422, 'Language is not included in the list')
  }
  return {
    id: uuid(),
    token: token(),
    customerId: customer.id,
    status: 'active',
    successRedirectUrl: url('success_redirect_url'),
    failureRedirectUrl: url('failure_redirect_url'),
    allowedConnectionTypes: types,
    provisionsNumber: sent.provision_phone_number === true,
    setupStatus: 'pending',
    setupError: null,
    createdAt: at,
    expiresAt: at + monthMs,
  }
}
