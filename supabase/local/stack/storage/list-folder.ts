/** Lists one folder of a bucket: the objects in it that the caller may see, and the folders those make. */
import * as z from 'zod/mini'
import type { Caller, Database, Row } from '../database/database.ts'

export const Listing = z.object({
  prefix: z._default(z.string(), ''),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 100),
  offset: z._default(z.int().check(z.minimum(0)), 0),
  search: z._default(z.string(), ''),
  sortBy: z._default(
    z.object({
      column: z._default(z.enum(['name', 'updated_at', 'created_at', 'last_accessed_at']), 'name'),
      order: z._default(z.enum(['asc', 'desc']), 'asc'),
    }),
    { column: 'name', order: 'asc' },
  ),
})

/** A folder is an entry without an id. Names are relative to `prefix`, which is always a folder. */
export function listFolder(
  database: Database,
  caller: Caller,
  bucket: string,
  { prefix, limit, offset, search, sortBy }: z.infer<typeof Listing>,
): Promise<Row[]> {
  const folder = prefix.replace(/\/*$/, prefix ? '/' : '')
  return database.transaction(
    query =>
      query(
        `select entry as name, id, updated_at, created_at, last_accessed_at, metadata
        from (
          select distinct on (entry, is_folder) entry,
            case when not is_folder then id end as id,
            case when not is_folder then updated_at end as updated_at,
            case when not is_folder then created_at end as created_at,
            case when not is_folder then last_accessed_at end as last_accessed_at,
            case when not is_folder then metadata end as metadata
          from (
            select *, split_part(rest, '/', 1) as entry, strpos(rest, '/') > 0 as is_folder
            from (
              select *, substr(name, char_length($2) + 1) as rest
              from storage.objects where bucket_id = $1 and starts_with(name, $2)
            ) inside
          ) split
          where entry <> '' and starts_with(lower(entry), lower($3))
          order by entry, is_folder
        ) entries
        order by ${sortBy.column} ${sortBy.order}, entry
        limit $4 offset $5`,
        [bucket, folder, search, limit, offset],
      ),
    { as: caller },
  )
}
