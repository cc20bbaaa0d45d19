/** The rows of storage.buckets and storage.objects, read and written as the caller whom their policies must allow. */
import { randomUUID } from 'node:crypto'
import { becomeCaller } from '../database/become-caller.ts'
import type { Caller, Database, Query } from '../database/database.ts'

export type Bucket = {
  id: string
  name: string
  public: boolean
  file_size_limit: number | null
  allowed_mime_types: string[] | null
}

export type StoredObject = {
  id: string
  name: string
  version: string
  metadata: ObjectMetadata
  updated_at: string
}

export type ObjectMetadata = { eTag: string; size: number; mimetype: string; cacheControl: string }

export type Target = { bucket: string; name: string; isUpsert: boolean }

/** Without a caller, whether or not anybody may see it. */
export async function findBucket(
  database: Database,
  id: string,
  caller?: Caller,
): Promise<Bucket | undefined> {
  const [bucket] = await database.transaction(
    query =>
      query<Bucket>(
        `select id, name, owner, public, file_size_limit, allowed_mime_types, created_at, updated_at
        from storage.buckets where id = $1`,
        [id],
      ),
    caller && { as: caller },
  )
  return bucket
}

/** Those the caller may see; without a caller, all. */
export function findObjects(
  database: Database,
  { bucket, names }: { bucket: string; names: string[] },
  caller?: Caller,
): Promise<StoredObject[]> {
  return database.transaction(
    query =>
      query<StoredObject>(
        `select id, name, version, metadata, updated_at
        from storage.objects where bucket_id = $1 and name = any ($2::text[])`,
        [bucket, names],
      ),
    caller && { as: caller },
  )
}

/** Throws what `writeObject` would, and writes nothing. */
export async function rehearseWrite(database: Database, caller: Caller, target: Target): Promise<void> {
  await database.transaction(query => write(query, caller, { ...target, version: '', metadata: null }), {
    rollback: true,
  })
}

/** `beforeCommit` runs once the row is allowed. Returns the object's id and the version it replaces. */
export function writeObject(
  database: Database,
  caller: Caller,
  object: Target & { version: string; metadata: ObjectMetadata },
  beforeCommit: () => Promise<void>,
): Promise<{ id: string; replaced: string | undefined }> {
  return database.transaction(async query => {
    const written = await write(query, caller, object)
    await beforeCommit()
    return written
  })
}

type Written = Target & { version: string; metadata: ObjectMetadata | null }

/** Asks for nothing back: that would want the right to read as well. */
async function write(query: Query, caller: Caller, { bucket, name, isUpsert, version, metadata }: Written) {
  await query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${bucket}/${name}`])
  const [old] = await query<{ id: string; version: string }>(
    'select id, version from storage.objects where bucket_id = $1 and name = $2',
    [bucket, name],
  )
  const id = old?.id ?? randomUUID()
  const user = typeof caller.claims?.sub === 'string' ? caller.claims.sub : null

  await becomeCaller(query, caller)
  await query(
    `insert into storage.objects (id, bucket_id, name, owner, owner_id, version, metadata)
    values ($1, $2, $3, $4, $5, $6, $7)
    ${isUpsert ? replaceOld : ''}`,
    [id, bucket, name, user, user, version, metadata],
  )
  return { id, replaced: old?.version }
}

const replaceOld = `on conflict (bucket_id, name) do update set
  owner = excluded.owner, owner_id = excluded.owner_id, version = excluded.version, metadata = excluded.metadata,
  updated_at = now()`

/** Deletes those the caller may delete; `beforeCommit` is told their versions, so that no bytes outlive their row. */
export function removeObjects(
  database: Database,
  caller: Caller,
  { bucket, names }: { bucket: string; names: string[] },
  beforeCommit: (versions: string[]) => Promise<void>,
): Promise<StoredObject[]> {
  return database.transaction(
    async query => {
      const removed = await query<StoredObject>(
        `delete from storage.objects where bucket_id = $1 and name = any ($2::text[]) returning *`,
        [bucket, names],
      )
      await beforeCommit(removed.map(object => object.version))
      return removed
    },
    { as: { ...caller, settings: { 'storage.can_delete': 'true' } } },
  )
}
