/** Stores an upload: asks the policies first, takes the bytes in, then writes the row and moves the file as one. */
import type { Caller, Database } from '../database/database.ts'
import { readUpload } from './http/read-upload.ts'
import type { ObjectFiles } from './object-files.ts'
import { type Bucket, findBucket, rehearseWrite, type Target, writeObject } from './object-rows.ts'
import { refuseBucket, StorageError } from './storage-error.ts'

/** What hosted projects take at most where the bucket says nothing. */
const largest = 50 * 1024 * 1024

/** The characters hosted Storage takes, so that a name which passes here passes there. */
const validName = /^[\w/!.*'() &$@=;:+,?-]{1,1024}$/

/** Returns the object's id. Throws StorageError 400, 404, 409, 413 and 415, and what a policy makes of it. */
export async function storeUpload(
  { database, files }: { database: Database; files: ObjectFiles },
  caller: Caller,
  target: Target,
  request: Request,
): Promise<string> {
  if (!validName.test(target.name)) throw new StorageError(400, 'InvalidKey', 'Invalid key')
  const bucket = await findBucket(database, target.bucket)
  if (!bucket) throw refuseBucket()
  await rehearseWrite(database, caller, target) // nobody who may not write fills the disk

  const limit = Math.min(bucket.file_size_limit ?? largest, largest)
  const { body, mimetype, cacheControl } = await readUpload(request, limit)
  if (!isAllowed(bucket, mimetype)) {
    throw new StorageError(415, 'invalid_mime_type', `mime type ${mimetype} is not supported`)
  }
  const file = await files.receive(body, limit)
  const metadata = { eTag: `"${file.md5}"`, size: file.size, mimetype, cacheControl }
  try {
    const object = { ...target, version: file.version, metadata }
    const { id, replaced } = await writeObject(database, caller, object, file.keep)
    if (replaced) await files.remove([replaced])
    return id
  } catch (error) {
    await file.drop() // a file already in place stays: the row's fate may be unknown
    throw error
  }
}

function isAllowed({ allowed_mime_types: allowed }: Bucket, mimetype: string): boolean {
  if (!allowed?.length) return true
  const [essence = ''] = mimetype.split(/ *;/)
  return allowed.includes(essence) || allowed.includes(essence.replace(/\/.*/, '/*'))
}
