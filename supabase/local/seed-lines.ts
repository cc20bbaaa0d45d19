/** Gives the demo company a number and a WhatsApp line of the lab, through the desk, as its owner would. */
import type { Desk } from './desk.ts'
import type { Lab } from './open-lab.ts'
import { demoOwner } from './seed-demo.ts'
import type { Stack } from './stack/open-stack.ts'

/** Does nothing once the company has connected anything, were it only to disconnect it again. */
export async function seedLines(stack: Stack, lab: Lab, desk: Desk): Promise<void> {
  const [owner] = await stack.sql.query<{ member: string; company: string }>(
    `select m.user_id as member, m.company_id as company
    from public.members m
    join auth.users u on u.id = m.user_id
    where u.email = $1 and m.role = 'owner'
      and not exists (select from public.connections c where c.company_id = m.company_id)`,
    [demoOwner.email],
  )
  const [account] = lab.twilio.accounts()
  if (!owner || !account) return
  const ask = (path: string, body?: object) => desk(owner.member, path, body)

  const twilio = await ask(`companies/${owner.company}/connections/twilio`, {
    account_sid: account.sid,
    auth_token: account.authToken,
  })
  const bakery = lab.twilio.numbers().find(number => number.friendlyName === 'Bakery')
  if (bakery) await ask(`connections/${twilio.id}/numbers`, { provider_id: bakery.sid })

  const whatsapp = await ask(`companies/${owner.company}/connections/kapso`)
  const link = lab.kapso.setupLinks().findLast(one => one.status === 'active')
  if (!link) return
  lab.kapso.connect(link.id, { displayNumber: '+441174960321', verifiedName: 'Juniper & Rye' })
  await ask(`connections/${whatsapp.id}/check`)
}
