/** The page a setup link leads to, where a business would log in with Facebook. */
import { Hono } from 'hono'
import { digits } from '../../network/random-ids.ts'
import type { Exchange } from '../exchange.ts'
import { refuse } from '../kapso-refusal.ts'
import { type SetupLink, setupErrors } from '../kapso-state.ts'
import type { KapsoContext, KapsoEnv } from '../routes/kapso-env.ts'
import { completeSetup, failSetup } from './connect-number.ts'
import { setupPage } from './setup-page.ts'

export function setupRoutes(exchange: Exchange): Hono<KapsoEnv> {
  const { state, world } = exchange
  const routes = new Hono<KapsoEnv>()

  const one = (context: KapsoContext): SetupLink => {
    const link = state.setupLinks.find(({ token }) => token === context.req.param('token'))
    if (!link) throw refuse(404, 'Setup link not found')
    return link
  }
  const problem = (link: SetupLink) => {
    if (link.status === 'used') return 'already_used'
    return link.status === 'revoked' || world.now() > link.expiresAt ? 'link_expired' : null
  }

  routes.get('/:token', context => {
    const link = one(context)
    const customer = state.customers.find(({ id }) => id === link.customerId)
    const found = problem(link)
    return context.html(
      setupPage({
        name: customer?.name ?? 'Your business',
        types: link.allowedConnectionTypes,
        suggestedNumber: `+447700900${digits(3)}`,
        problem: found,
      }),
      found ? 410 : 200,
    )
  })

  routes.post('/:token', context => {
    const link = one(context)
    const body = context.get('body')
    const form = body.kind === 'form' ? body.form : {}
    const found = problem(link) ?? setupErrors.find(code => code === form.fail) ?? null
    if (found) return leave(context, failSetup(link, found), `Connecting failed: ${found}.`)

    const displayNumber = String(form.number ?? '').replace(/[^\d+]/g, '')
    if (
      !/^\+[1-9]\d{6,14}$/.test(displayNumber) ||
      state.numbers.some(number => number.displayNumber === displayNumber)
    ) {
      return leave(context, failSetup(link, 'phone_verification_failed'), 'That number cannot be connected.')
    }
    const type = form.type === 'coexistence' ? 'coexistence' : 'dedicated'
    const { redirect } = completeSetup(exchange, link, {
      displayNumber,
      verifiedName: String(form.name ?? ''),
      type,
    })
    return leave(context, redirect, 'Connected. You can close this page.')
  })

  return routes
}

const leave = (context: KapsoContext, redirect: string | null, sentence: string): Response =>
  redirect ? context.redirect(redirect, 303) : (context.text(sentence) as Response)
