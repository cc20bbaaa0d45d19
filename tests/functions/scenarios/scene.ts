/** What every scenario finds: Ana's bakery, Bo's garage, and functions that run somewhere. */
import type { Database } from '../../../supabase/local/stack/database/database.ts'
import { type Bakery, openBakery } from '../../support/open-bakery.ts'
import { type Company, openCompany } from '../../support/open-company.ts'
import { type Functions, openFunctions, type Running } from '../../support/open-functions.ts'
import { signUp } from '../../support/sign-up.ts'

export type Scene = {
  functions: Functions
  runtime: Running['runtime']
  database: Database
  bakery: Bakery
  garage: Company
}

/** Closed after the file that opens it. */
export async function openScene(): Promise<Omit<Scene, 'runtime'>> {
  const functions = await openFunctions()
  const database = functions.stack.sql as Database
  const bakery = await openBakery(functions)
  const garage = await openCompany(await signUp(database, 'Bo'), 'Bo’s Garage')
  return { functions, database, bakery, garage }
}
