/** What one phone shows: its messages with their fate in words, and what each line may say to it. */

import type { PhoneMessage, Via } from '../../providers/phones/phone.ts'
import type { Phones } from '../../providers/phones/phones.ts'
import type { ChatMessage, ChatTerms, Line, Screen } from '../lab-wire.ts'
import { explainFailure } from './explain-failure.ts'
import { explainMiss } from './explain-miss.ts'

const mostShown = 300
const windowMs = 24 * 60 * 60_000

type Terms = {
  lines: Line[]
  /** Whether Twilio lets this line send nothing to the phone. */
  hasStopped(line: string): boolean
  /** By network, what holds against every phone. */
  blockage: Record<Via, string | null>
  isOutsideWindow: boolean
}

export function readScreen(phones: Phones, phone: string, terms: Terms): Screen {
  const thread = phones.thread(phone)
  return {
    messages: thread.slice(-mostShown).map(showMessage),
    terms: terms.lines.map(line => readTerms(line, thread, terms)),
  }
}

function showMessage(message: PhoneMessage): ChatMessage {
  return {
    ...message,
    media: message.media.map(media => ({ ...media, url: visibleUrl(media.url) })),
    failure: message.miss ? explainMiss(message.miss) : explainFailure(message.errorCode),
  }
}

/** Twilio asks for credentials before it leads to the bytes; the page goes to them directly. */
function visibleUrl(url: string): string {
  const { pathname } = new URL(url)
  const [, mount, media] = /^(.*)\/twilio\/.*\/Media\/(ME[0-9a-f]{32})$/.exec(pathname) ?? []
  return media ? `${mount}/twilio/media/${media}` : pathname
}

function readTerms({ via, number }: Line, thread: PhoneMessage[], terms: Terms): ChatTerms {
  const blockage = terms.blockage[via]
  if (via === 'sms') {
    return { via, line: number, hasStopped: terms.hasStopped(number), blockage, windowEndsAt: null }
  }
  const written = thread.filter(one => one.via === via && one.line === number && one.from === 'phone')
  const last = terms.isOutsideWindow ? 0 : written.map(({ at }) => Date.parse(at) + windowMs).at(-1)
  const windowEndsAt = last === undefined ? null : new Date(last).toISOString()
  return { via, line: number, hasStopped: false, blockage, windowEndsAt }
}
