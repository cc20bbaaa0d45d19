/** A verb that the database took back for another's sake is done again; what is wrong is not. */
import { expect, test } from 'vitest'
import type { Env } from '../../edge-functions/_platform/env.ts'
import { rpcDatabase } from '../../edge-functions/_platform/rpc-database.ts'
import { sqlDatabase } from '../../edge-functions/_platform/sql-database.ts'

/** Fails this often with this code, then answers; both ways to the database. */
function openBoth(failures: number, code: string) {
  const tries = { sql: 0, rpc: 0 }
  const env = { supabaseUrl: 'https://project.example', secretKey: 'sb_secret' } as Env
  return {
    tries,
    sql: sqlDatabase(async () => {
      tries.sql += 1
      if (tries.sql <= failures) throw Object.assign(new Error('taken back'), { code })
      return [{ result: { done: true } }]
    }),
    rpc: rpcDatabase(env, async () => {
      tries.rpc += 1
      return tries.rpc <= failures
        ? Response.json({ code, message: 'taken back', details: null, hint: null }, { status: 500 })
        : Response.json({ done: true })
    }),
  }
}

test.each(['40P01', '40001'])('%s is tried again, twice', async code => {
  const { sql, rpc, tries } = openBoth(2, code)

  expect(await sql.call('sweep', {})).toEqual({ done: true })
  expect(await rpc.call('sweep', {})).toEqual({ done: true })
  expect(tries).toEqual({ sql: 3, rpc: 3 })

  const lost = openBoth(3, code)
  await expect(lost.sql.call('sweep', {})).rejects.toThrow('service.sweep failed')
  await expect(lost.rpc.call('sweep', {})).rejects.toThrow('service.sweep failed')
})

test('a mistake is none of them', async () => {
  const { sql, rpc, tries } = openBoth(1, '23505')

  await expect(sql.call('sweep', {})).rejects.toThrow('service.sweep failed')
  await expect(rpc.call('sweep', {})).rejects.toThrow('service.sweep failed')
  expect(tries).toEqual({ sql: 1, rpc: 1 })
})
