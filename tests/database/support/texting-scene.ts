/** Ana's bakery with a line, and Tom, who texts it. */
import type { Database, Query } from '../../../supabase/local/stack/database/database.ts'
import { type Company, openCompany } from '../../support/open-company.ts'
import { type Line, openLine } from '../../support/open-line.ts'
import { type Person, signUp } from '../../support/sign-up.ts'
import { neverQuiet, type Texter, texter } from '../../support/text.ts'
import { reply, verbs } from '../../support/visit.ts'

export type TextingScene = {
  ana: Person
  juniper: Company
  line: Line
  tom: Texter
  /** Answers the turn a text of Tom's opened; the reply lies in the outbox. */
  answers(received: { conversation_id: string; turn: number | null }, text?: string): Promise<void>
}

export async function textingScene(
  database: Database,
  kind: 'sms' | 'whatsapp' = 'sms',
): Promise<TextingScene> {
  const ana = await signUp(database, 'Ana')
  const juniper = await openCompany(ana, 'Juniper & Rye', 'Europe/London')
  await neverQuiet(database, juniper)
  await database.query('update companies set debounce_seconds = 0 where id = $1', [juniper.id])
  const line = await openLine(database, ana, juniper, kind)
  return {
    ana,
    juniper,
    line,
    tom: texter(database, line),
    async answers({ conversation_id, turn }, text = 'Yes, we do.') {
      const stored = await verbs(database).call('record_reply', {
        conversation_id,
        turn: turn!,
        reply: reply({ text }),
      })
      if (stored.refused) throw new Error(stored.refused)
    },
  }
}

/** What became of the messages to a person, oldest first. */
export const deliveryStates = async (query: Query, conversation_id: string) =>
  (
    await query<{ state: string }>('select state from deliveries where conversation_id = $1 order by seq', [
      conversation_id,
    ])
  ).map(delivery => delivery.state)
