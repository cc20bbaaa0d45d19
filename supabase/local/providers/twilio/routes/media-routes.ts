/** A message's media: what there is, and the bytes, which lie elsewhere behind a URL that needs no credentials. */
import { Hono } from 'hono'
import { serveBytes } from '../../network/serve-bytes.ts'
import type { Exchange } from '../exchange.ts'
import { pageWithUris } from '../present/page-list.ts'
import { presentMedia } from '../present/present-message.ts'
import { refusals } from '../twilio-refusal.ts'
import type { MessageMedia, TwilioMessage } from '../twilio-state.ts'
import { pathOf, type TwilioContext, type TwilioEnv } from './twilio-env.ts'

export function mediaRoutes({ state, world }: Exchange): Hono<TwilioEnv> {
  const routes = new Hono<TwilioEnv>()

  const messageOf = (context: TwilioContext): TwilioMessage => {
    const { sid } = context.get('account')
    const message = state.messages.find(
      one => one.accountSid === sid && one.sid === context.req.param('message'),
    )
    if (!message) throw refusals.notFound(pathOf(context))
    return message
  }
  const mediaOf = (context: TwilioContext): MessageMedia => {
    const media = messageOf(context).media.find(one => one.sid === context.req.param('media'))
    if (!media) throw refusals.notFound(pathOf(context))
    return media
  }

  routes.get('/:message/Media', context => {
    const message = messageOf(context)
    const list = message.media.map(media => presentMedia(message, media))
    return context.json(
      pageWithUris('media_list', list, { url: new URL(context.req.url), path: pathOf(context) }),
    )
  })

  routes.get('/:message/Media/:media', context => {
    const media = mediaOf(context)
    const isResource = new URL(context.req.url).pathname.endsWith('.json')
    if (isResource) return context.json(presentMedia(messageOf(context), media))
    return context.redirect(media.url ?? `${world.url()}/twilio/media/${media.sid}`, 307)
  })

  routes.delete('/:message/Media/:media', context => {
    const message = messageOf(context)
    message.media.splice(message.media.indexOf(mediaOf(context)), 1)
    return context.body(null, 204)
  })

  return routes
}

/** Where the redirect leads. */
export function serveMedia({ state, world }: Exchange): Hono<TwilioEnv> {
  const routes = new Hono<TwilioEnv>()
  routes.get('/:media', async context => {
    const { media: sid } = context.req.param()
    const media = state.messages.flatMap(message => message.media).find(one => one.sid === sid)
    const bytes = media && (await world.media.find(media.sid))
    if (!bytes) return context.notFound()
    return serveBytes(context, bytes, media.contentType)
  })
  return routes
}
