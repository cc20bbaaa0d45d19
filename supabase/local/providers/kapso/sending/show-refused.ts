/** Shows on the phone what WhatsApp would not take for it, where nobody else could tell that it was ever written. */
import { wamid } from '../../network/random-ids.ts'
import type { Phone } from '../../phones/phone.ts'
import type { Exchange } from '../exchange.ts'
import type { KapsoNumber } from '../kapso-state.ts'
import type { CheckedMessage } from './check-message.ts'

type Order = { number: KapsoNumber; phone: Phone; checked: CheckedMessage }

/** Tried again, it stays one: what a business sends along for itself is the same each time. */
export function showRefused(
  { world }: Exchange,
  { number, phone, checked }: Order,
  { code, text }: { code: number; text: string | null },
): void {
  world.phones.show({
    id: checked.callbackData === null ? wamid() : `refused ${checked.callbackData}`,
    phone: phone.number,
    line: number.displayNumber,
    via: 'whatsapp',
    from: 'business',
    kind: checked.kind,
    text,
    state: 'lost',
    errorCode: code,
  })
}
