/** Takes what they would come for, where that was asked. */
import type { BookingStep, TimeWish } from '../../_platform/booking-brief.ts'
import { askAgain } from './ask-again.ts'
import { findService } from './find-service.ts'
import { hearIntent } from './hear-intent.ts'
import { type BookingReply, hears, isEmpty, type Moment, say } from './moment.ts'
import { offerTimes } from './offer-times.ts'
import { readChoice } from './read-choice.ts'
import { readFreeTimes } from './read-free-times.ts'

type ServiceStep = Extract<BookingStep, { step: 'service' }>

/** The day or time they named meanwhile, or before, is kept. Null where the message is about something else. */
export async function chooseService(
  { wish: earlier }: ServiceStep,
  wish: TimeWish,
  moment: Moment,
): Promise<BookingReply | null> {
  const { services } = moment.brief
  const asked = isEmpty(wish) ? earlier : wish
  if (hears(moment, ({ drops }) => drops)) return say(moment.texts.dropped)
  const chosen =
    services[
      readChoice(
        services.map(({ name }) => name),
        moment,
      ) ?? -1
    ] ?? findService(services, [moment.folded])
  if (!chosen) {
    const isTime = !isEmpty(wish) && !moment.text.includes('?')
    if (!isTime && hearIntent(moment, wish) !== 'book') return null
    return {
      ...askAgain({ step: 'service', wish: asked }, moment),
      text: moment.texts.whichService,
      did: 'asked',
      next: { step: 'service', wish: asked },
    }
  }
  const free = await readFreeTimes({ service: chosen.id, appointment: null }, moment)
  return offerTimes(free, { service: chosen.id, appointment: null, wish: asked, passed: [] }, moment)
}
