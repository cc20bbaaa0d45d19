/** What keeps a number's messages from arriving at its own webhook. */
import type { OfferedNumber } from '../../../../../shared/connections-door.ts'
import type { MessagingService } from '../messaging-service.ts'
import type { TwilioNumber } from './twilio-number.ts'

export type Obstacle = NonNullable<OfferedNumber['obstacle']>

/** `service`: the one the number is inside, if any. Null when nothing stands in the way. */
export function findObstacle(number: TwilioNumber, service: MessagingService | null): Obstacle | null {
  if (!number.capabilities.sms) {
    const message = 'This number cannot send or receive text messages.'
    return { code: 'no_sms', message, can_be_cleared: false }
  }
  const inTheWay = [inService(service), inApplication(number)].filter(one => one !== null)
  const [first] = inTheWay
  return first ? { ...first, message: inTheWay.map(({ message }) => message).join(' ') } : null
}

function inService(service: MessagingService | null): Obstacle | null {
  if (!service || service.use_inbound_webhook_on_number) return null
  const others = service.numbers.length - 1
  return {
    code: 'messaging_service',
    message:
      `This number is inside the Messaging Service “${service.friendly_name}”, which receives its messages. ` +
      'Importing makes the service leave messages to the numbers inside' +
      (others > 0 ? `; that changes ${others} more of them.` : '.'),
    can_be_cleared: true,
  }
}

function inApplication({ sms_application_sid }: TwilioNumber): Obstacle | null {
  if (!sms_application_sid) return null
  return {
    code: 'application',
    message: 'A TwiML app receives this number’s messages. Importing takes the number out of the app.',
    can_be_cleared: true,
  }
}
