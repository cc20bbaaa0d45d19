/** Everything the page shows but the phones' screens and the traffic. */

import { emptySwitches as emptyKapsoSwitches } from '../../providers/kapso/kapso-switches.ts'
import { emptySwitches as emptyTwilioSwitches } from '../../providers/twilio/twilio-switches.ts'
import type { Overview } from '../lab-wire.ts'
import type { Seen } from './create-seen.ts'
import type { LabParts } from './lab-parts.ts'
import { listAccounts } from './list-accounts.ts'
import { listChats } from './list-chats.ts'
import { listLines } from './list-lines.ts'
import { listSwitches } from './list-switches.ts'
import { samples } from './samples.ts'

export function readOverview(parts: LabParts, seen: Seen): Overview {
  const { phones, twilio, kapso } = parts
  return {
    phones: [...phones.list()],
    lines: listLines(parts),
    chats: listChats(phones, seen.isSeen),
    switches: listSwitches({
      twilio: { ...twilio.switches, initial: emptyTwilioSwitches() },
      kapso: { ...kapso.switches, initial: emptyKapsoSwitches() },
    }),
    samples: samples.map(({ id, label, icon, networks }) => ({ id, label, icon, networks })),
    accounts: listAccounts(parts),
  }
}
