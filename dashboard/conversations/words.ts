/** Words for what a conversation is, in one place. */
import type { Mode } from '../../shared/message.ts'
import type { ChannelKind, Outcome } from '../backend/rows.ts'
import type { Tone } from '../design/Badge.tsx'

export const modes: Record<Mode, { text: string; tone: Tone }> = {
  assistant: { text: 'Assistant answers', tone: 'good' },
  waiting: { text: 'Waiting for a person', tone: 'brass' },
  member: { text: 'A person answers', tone: 'plain' },
  closed: { text: 'Closed', tone: 'plain' },
}

export const outcomes: Record<Outcome, { text: string; tone: Tone }> = {
  answered: { text: 'Answered', tone: 'good' },
  offered: { text: 'Asked back', tone: 'brass' },
  unknown: { text: 'Did not know', tone: 'bad' },
}

export const channelNames: Record<ChannelKind, string> = {
  widget: 'Website',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
}

/** The path of a page, for a person; `null` for what is no web address. */
export function pageOf(address: string | null): { text: string; href: string } | null {
  if (!address || !URL.canParse(address)) return null
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  return { text: pathname === '/' ? host : decodeSafely(pathname), href: address }
}

function decodeSafely(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
