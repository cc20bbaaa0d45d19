/** What one phone shows: its messages with their fate in words, and what each line may say to it. */

import type { PhoneMessage } from '../../providers/phones/phone.ts'
import type { Phones } from '../../providers/phones/phones.ts'
import { readKeyword } from '../../providers/twilio/traffic/read-keyword.ts'
import type { ChatMessage, ChatTerms, Line, Screen } from '../lab-wire.ts'
import { explainFailure } from './explain-failure.ts'

const mostShown = 300
const windowMs = 24 * 60 * 60_000

/** Switches that hold against every phone. */
export type Everybody = { hasStopped: boolean; isOutsideWindow: boolean }

export function readScreen(
  phones: Phones,
  { phone, lines, everybody }: { phone: string; lines: Line[]; everybody: Everybody },
): Screen {
  const thread = phones.thread(phone)
  return {
    messages: thread.slice(-mostShown).map(showMessage),
    terms: lines.map(line => readTerms(line, thread, everybody)),
  }
}

function showMessage(message: PhoneMessage): ChatMessage {
  return {
    ...message,
    media: message.media.map(media => ({ ...media, url: visibleUrl(media.url) })),
    failure: explainFailure(message.errorCode),
  }
}

/** Twilio asks for credentials before it leads to the bytes; the page goes to them directly. */
function visibleUrl(url: string): string {
  const { pathname } = new URL(url)
  const [, mount, media] = /^(.*)\/twilio\/.*\/Media\/(ME[0-9a-f]{32})$/.exec(pathname) ?? []
  return media ? `${mount}/twilio/media/${media}` : pathname
}

function readTerms({ via, number }: Line, thread: PhoneMessage[], everybody: Everybody): ChatTerms {
  const written = thread.filter(one => one.via === via && one.line === number && one.from === 'phone')
  if (via === 'sms') {
    const keyword = written
      .map(one => readKeyword(one.text ?? ''))
      .findLast(found => found && found !== 'HELP')
    return { via, line: number, hasStopped: everybody.hasStopped || keyword === 'STOP', windowEndsAt: null }
  }
  const last = everybody.isOutsideWindow ? 0 : written.map(({ at }) => Date.parse(at) + windowMs).at(-1)
  return {
    via,
    line: number,
    hasStopped: false,
    windowEndsAt: last === undefined ? null : new Date(last).toISOString(),
  }
}
