/** Juniper & Rye, Ana's bakery, with a few entries to be asked about. */
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { addEntry, type Company, openCompany } from './open-company.ts'
import type { Functions } from './open-functions.ts'
import { type Person, signUp } from './sign-up.ts'

export type Bakery = Company & { ana: Person }

export const delivery = {
  question: 'Do you deliver?',
  answer: 'Yes, by cargo bike to BS1 to BS6, Tuesday to Saturday. It costs £4 and is free from £40.',
}
export const refunds = {
  question: 'Can I cancel my order?',
  answer: 'Bread and pastry orders are refunded in full until noon the day before.',
}
const gluten = {
  question: 'Which cakes are gluten free?',
  answer: 'The almond cake and the flourless chocolate cake hold no gluten, but our oven does.',
}
/** Nothing the bakery has written down. */
export const unheardOf = 'Who won the chess olympiad in Reykjavik?'

export async function openBakery({ stack }: Functions): Promise<Bakery> {
  const database = stack.sql as Database
  const ana = await signUp(database, 'Ana')
  const company = await openCompany(ana, 'Juniper & Rye', 'Europe/London')
  await ana.query('update companies set facts = $2 where id = $1', [
    company.id,
    [{ label: 'Phone', value: '0117 496 0142' }],
  ])
  for (const { question, answer } of [delivery, refunds, gluten]) {
    await addEntry(ana, company, question, answer)
  }
  return { ...company, ana }
}
