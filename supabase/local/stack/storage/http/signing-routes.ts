/** Signed addresses: made by whoever may read the object, good for anybody until they end. */
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { findObjects } from '../object-rows.ts'
import { pathSigner } from '../sign-path.ts'
import { refuseObject, StorageError } from '../storage-error.ts'
import type { StorageParts } from '../storage-parts.ts'
import { findCaller } from './find-caller.ts'
import { limitJson, readJson } from './read-json.ts'
import { serveObject } from './serve-object.ts'

const Signing = z.object({ expiresIn: z.int().check(z.minimum(1)) })
const SigningMany = z.object({ ...Signing.shape, paths: z.array(z.string()).check(z.minLength(1)) })

export function signingRoutes({ database, files, keys }: StorageParts): Hono {
  const app = new Hono()
  const signer = pathSigner(keys.jwt)
  const callerOf = ({ req }: Context) => findCaller(req.raw.headers, keys)
  const signedUrl = (path: string, seconds: number) =>
    `/object/sign/${path}?token=${signer.sign(path, seconds)}`

  app.post('/object/sign/:bucket', limitJson, async context => {
    const { bucket } = context.req.param()
    const { paths: names, expiresIn } = await readJson(context, SigningMany)
    const objects = await findObjects(database, { bucket, names }, callerOf(context))
    const found = new Set(objects.map(object => object.name))
    return context.json(
      names.map(path =>
        found.has(path)
          ? { path, signedURL: signedUrl(`${bucket}/${path}`, expiresIn), error: null }
          : { path, signedURL: null, error: 'The object does not exist, or is not yours to read' },
      ),
    )
  })

  app.post('/object/sign/:bucket/:name{.+}', limitJson, async context => {
    const { bucket, name } = context.req.param()
    const { expiresIn } = await readJson(context, Signing)
    const [object] = await findObjects(database, { bucket, names: [name] }, callerOf(context))
    if (!object) throw refuseObject()
    return context.json({ signedURL: signedUrl(`${bucket}/${name}`, expiresIn) })
  })

  app.get('/object/sign/:bucket/:name{.+}', async context => {
    const { bucket, name } = context.req.param()
    const end = signer.verify(`${bucket}/${name}`, context.req.query('token') ?? '')
    if (!end) throw new StorageError(400, 'InvalidJWT', 'The signature is not valid, or has expired')
    const [object] = await findObjects(database, { bucket, names: [name] })
    if (!object) throw refuseObject()

    const response = await serveObject(files, object, context.req.raw)
    response.headers.delete('cache-control')
    response.headers.set('expires', new Date(end * 1000).toUTCString())
    return response
  })

  return app
}
