/** A model that is added while a reply tells of another: one waits for the other, and neither fails. */
import { expect, test } from 'vitest'
import { openCompany } from '../../support/open-company.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { signUp } from '../../support/sign-up.ts'
import { verbs } from '../../support/visit.ts'
import { modelCall } from '../support/model-call.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

test('a key that is given while a reply marks its model never crosses it', async () => {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye')
  const adds = (model: string) =>
    call('add_model', {
      ...{ member_id: ana.id, company_id: juniper.id, provider: 'openai', base_url: null, model },
      ...{ task: 'phrase', key: 'sk-anas', input_price_micros: null, output_price_micros: null },
    })
  const added = await adds('gpt-5-mini')
  const model_id = 'model_id' in added ? added.model_id : null
  await call('record_model_check', { model_id: model_id!, problem: 'Its key is not let in.', new_key: null })
  const failed = { ...modelCall, model_id, outcome: 'credentials', problem: 'Its key is not let in.' }

  const adding = await database.transaction(async query => {
    await query('select private.record_model_calls($1, null, null, $2::jsonb)', [juniper.id, [failed]])
    const another = adds('gpt-5')
    await expect.poll(waiting).toBe(1)
    await query('select from companies where id = $1 for no key update', [juniper.id]) // as a reply does
    return { another }
  })

  expect(await adding.another).toHaveProperty('model_id')
})

async function waiting(): Promise<number> {
  const sessions = await database.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return sessions.length
}
