/** Uploading, reading, listing and removing objects, and reading a bucket's settings: each as whoever asks. */
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { Listing, listFolder } from '../list-folder.ts'
import { findBucket, findObjects, removeObjects } from '../object-rows.ts'
import { refuseBucket, refuseObject } from '../storage-error.ts'
import type { StorageParts } from '../storage-parts.ts'
import { storeUpload } from '../store-upload.ts'
import { findCaller } from './find-caller.ts'
import { limitJson, readJson } from './read-json.ts'
import { serveObject } from './serve-object.ts'

const Removal = z.object({ prefixes: z.array(z.string()).check(z.minLength(1), z.maxLength(1000)) })

export function objectRoutes({ database, files, keys }: StorageParts): Hono {
  const app = new Hono()
  const callerOf = ({ req }: Context) => findCaller(req.raw.headers, keys)

  app.get('/bucket/:bucket', async context => {
    const bucket = await findBucket(database, context.req.param('bucket'), callerOf(context))
    if (!bucket) throw refuseBucket()
    return context.json(bucket)
  })

  app.post('/object/list/:bucket', limitJson, async context => {
    const listing = await readJson(context, Listing)
    return context.json(await listFolder(database, callerOf(context), context.req.param('bucket'), listing))
  })

  for (const path of ['/object/authenticated/:bucket/:name{.+}', '/object/:bucket/:name{.+}'] as const) {
    app.get(path, async context => {
      const { bucket, name } = context.req.param()
      const [object] = await findObjects(database, { bucket, names: [name] }, callerOf(context))
      if (!object) throw refuseObject()
      return serveObject(files, object, context.req.raw)
    })
  }

  app.on(['POST', 'PUT'], '/object/:bucket/:name{.+}', async context => {
    const { bucket, name } = context.req.param()
    const isUpsert = context.req.method === 'PUT' || context.req.header('x-upsert') === 'true'
    const target = { bucket, name, isUpsert }
    const id = await storeUpload({ database, files }, callerOf(context), target, context.req.raw)
    return context.json({ Id: id, Key: `${bucket}/${name}` })
  })

  app.delete('/object/:bucket', limitJson, async context => {
    const { bucket } = context.req.param()
    const { prefixes: names } = await readJson(context, Removal)
    return context.json(await removeObjects(database, callerOf(context), { bucket, names }, files.remove))
  })

  return app
}
