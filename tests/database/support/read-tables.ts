/** The tables of the schema `public`, as the catalog lists them. */
import type { Database } from '../../../supabase/local/stack/database/database.ts'

export type Table = {
  name: string
  /** The column that says whose a row is. */
  companyColumn: 'id' | 'company_id'
  /** Those that are written at all: generated ones are not. */
  columns: string[]
  /** What a signed-in person may write at all, row by row permission aside. */
  insertable: string[]
  updatable: string[]
}

export async function readTables(database: Database): Promise<Table[]> {
  return database.query<Table>(
    `select c.relname as name,
      case c.relname when 'companies' then 'id' else 'company_id' end as "companyColumn",
      array_agg(a.attname::text order by a.attnum) as columns,
      coalesce(array_agg(a.attname::text order by a.attnum) filter (
        where has_column_privilege('authenticated', c.oid, a.attnum, 'insert')), '{}') as insertable,
      coalesce(array_agg(a.attname::text order by a.attnum) filter (
        where has_column_privilege('authenticated', c.oid, a.attnum, 'update')), '{}') as updatable
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    group by c.oid, c.relname
    order by c.relname collate "C"`,
  )
}
