/** The Storage server: files under the policies of storage.objects, by the API that supabase-js speaks. */
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Database } from '../database/database.ts'
import type { Keys } from '../keys.ts'
import { objectRoutes } from './http/object-routes.ts'
import { signingRoutes } from './http/signing-routes.ts'
import { openObjectFiles } from './object-files.ts'
import { refusalOf, StorageError } from './storage-error.ts'
import type { StorageParts } from './storage-parts.ts'

export type StorageOptions = {
  database: Database
  keys: Keys
  /** The data folder; files lie in `storage/` there, whichever database holds their rows. */
  folder: string
  onError: (error: unknown) => void
}

export type Storage = { fetch(request: Request): Promise<Response> }

/**
 * Answers `/storage/v1`: upload, download, list, remove, signed addresses, a bucket's settings. Not offered: public
 * buckets, making buckets (migrations do), moving, copying, signed and resumable uploads, image transformation.
 */
export async function openStorage({ database, keys, folder, onError }: StorageOptions): Promise<Storage> {
  const files = await openObjectFiles(join(folder, 'storage'))
  const parts: StorageParts = { database, keys, files }
  const app = new Hono().basePath('/storage/v1')

  app.route('/', signingRoutes(parts)) // first: `sign` is no bucket
  app.route('/', objectRoutes(parts))
  app.notFound(() => Response.json({ code: 'not_found', message: 'There is nothing here.' }, { status: 404 }))
  app.onError(error => {
    const refusal = error instanceof StorageError ? error : refusalOf(error)
    if (!refusal) onError(error)
    const { status, code, message } = refusal ?? new StorageError(500, 'internal', 'Something went wrong.')
    const body = { statusCode: String(status), error: code, message }
    return Response.json(body, { status: status === 500 ? 500 : 400 })
  })

  return { fetch: async request => app.fetch(request) }
}
