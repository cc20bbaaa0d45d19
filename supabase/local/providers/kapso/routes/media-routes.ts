/** Meta's proxy: uploading media, finding it by id, and the bytes behind a URL that needs no credentials. */
import { Hono } from 'hono'
import { serveBytes } from '../../network/serve-bytes.ts'
import type { Exchange } from '../exchange.ts'
import { graphRefusal, refuse } from '../kapso-refusal.ts'
import type { KapsoMedia } from '../kapso-state.ts'
import { mediaUrl } from '../present/present-message.ts'
import { presentGraphNumber } from '../present/present-platform.ts'
import { keepUpload } from '../traffic/receive-message.ts'
import type { KapsoContext, KapsoEnv } from './kapso-env.ts'

const megabyte = 1024 * 1024
const most: Record<string, number> = { image: 5, audio: 16, video: 16 }

export function mediaRoutes(exchange: Exchange): Hono<KapsoEnv> {
  const { state, world } = exchange
  const routes = new Hono<KapsoEnv>()

  const one = (context: KapsoContext): KapsoMedia => {
    const phoneNumberId = context.req.query('phone_number_id')
    if (!phoneNumberId) throw refuse(400, 'phone_number_id is required')
    const media = state.media.find(({ id }) => id === context.req.param('id'))
    if (media?.phoneNumberId !== phoneNumberId) throw graphRefusal(100, 'There is no media with that id')
    return media
  }

  routes.post('/:id/media', async context => {
    const body = context.get('body')
    const id = context.req.param('id')
    if (!state.numbers.some(number => number.id === id)) throw refuse(404, 'WhatsApp phone number not found')
    if (body.kind !== 'multipart') throw refuse(415, 'Unsupported media type')
    const { file } = body.files
    if (body.form.messaging_product !== 'whatsapp' || !file)
      throw graphRefusal(100, 'file and messaging_product are required')
    const contentType = String(body.form.type ?? file.contentType)
    const limit = most[contentType.split('/')[0] ?? ''] ?? 100
    if (file.bytes.byteLength > limit * megabyte)
      throw graphRefusal(131053, `The file is larger than ${limit} MB`)
    const media = await keepUpload(exchange, id, { contentType, fileName: file.name, bytes: file.bytes })
    return context.json({ id: media.id })
  })

  routes.get('/:id', context => {
    const number = state.numbers.find(({ id }) => id === context.req.param('id'))
    if (number) return context.json(presentGraphNumber(number))
    const media = one(context)
    const url = mediaUrl(media, world.url())
    return context.json({
      messaging_product: 'whatsapp',
      url,
      download_url: url,
      mime_type: media.contentType,
      sha256: media.sha256,
      file_size: String(media.size),
      id: media.id,
    })
  })

  routes.delete('/:id', context => {
    state.media.splice(state.media.indexOf(one(context)), 1)
    return context.json({ success: true })
  })

  return routes
}

/** `GET /rails/active_storage/blobs/redirect/{token}/{name}`. */
export function serveMedia({ state, world }: Exchange): Hono<KapsoEnv> {
  const routes = new Hono<KapsoEnv>()
  routes.get('/:token/:name', async context => {
    const media = state.media.find(({ token }) => token === context.req.param('token'))
    const bytes = media && (await world.media.find(media.id))
    if (!bytes) throw refuse(404, 'Not found')
    return serveBytes(context, bytes, media.contentType)
  })
  return routes
}
