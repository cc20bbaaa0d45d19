/** Whom this phone can write to, and who has written to it. */
import { ButtonLink } from '../../../../../dashboard/design/Button.tsx'
import { Empty } from '../../../../../dashboard/design/Faces.tsx'
import { shortTime } from '../../../../../dashboard/design/format.ts'
import { formatNumber } from '../../../../../dashboard/design/format-number.ts'
import type { ChatSummary, Line } from '../../lab-wire.ts'
import { LabIcon } from '../LabIcon.tsx'
import { useLab } from '../use-lab.ts'

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

export const networkNames = { sms: 'SMS', whatsapp: 'WhatsApp' }

export function ChatList() {
  const { overview, phone, place } = useLab()
  if (!overview.value || !phone.value) return null
  const { lines, chats } = overview.value
  const mine = chats.filter(chat => chat.phone === phone.value?.number)
  const connected = lines.filter(line => line.isConnected)
  const others = lines.filter(line => !line.isConnected)
  const strangers = mine
    .filter(chat => !lines.some(line => isSame(line, chat)))
    .map(({ via, line }) => ({ via, number: line, name: line, isConnected: false, takesReplies: false }))
  return (
    <div class="chats">
      <h2 tabIndex={-1} ref={takeLostFocus}>
        Messages
      </h2>
      {connected.length === 0 && (
        <Empty
          title="No number reaches Foyer yet"
          action={
            <ButtonLink kind="primary" href="/channels">
              Open Channels
            </ButtonLink>
          }
        >
          Connect a sample account in the dashboard, under Channels. What to type there is under{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              place.panel.value = 'connect'
            }}
          >
            Connect
          </button>
          .
        </Empty>
      )}
      <ChatRows lines={[...connected, ...strangers]} chats={mine} />
      {others.length > 0 && (
        <>
          <h3>Not connected to Foyer</h3>
          <ChatRows lines={others} chats={mine} />
        </>
      )}
      <p class="chats-promise muted">A phone for trying things out. Nothing sent here leaves this machine.</p>
    </div>
  )
}

function ChatRows({ lines, chats }: { lines: Line[]; chats: ChatSummary[] }) {
  const { open } = useLab()
  return (
    <ul class="chat-rows">
      {lines.map(line => {
        const chat = chats.find(one => isSame(line, one))
        return (
          <li key={`${line.via} ${line.number}`}>
            <button type="button" class="chat-row" data-via={line.via} onClick={() => open(line)}>
              <span class="face" aria-hidden="true">
                <LabIcon name={line.via} />
              </span>
              <span class="chat-row-words">
                <span class="chat-row-top">
                  <b>{line.name}</b>
                  {chat && <time dateTime={chat.lastAt}>{shortTime(chat.lastAt, zone)}</time>}
                </span>
                <small class="numbers">
                  {networkNames[line.via]} · {formatNumber(line.number)}
                </small>
                <span class="chat-row-last">{chat?.lastText ?? 'Nothing written yet'}</span>
              </span>
              {chat !== undefined && chat.unread > 0 && (
                <span class="unread numbers">
                  {chat.unread}
                  <span class="unseen"> unread</span>
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Whoever came back from a chat had the focus on what is gone now. */
function takeLostFocus(heading: HTMLElement | null) {
  if (heading && document.activeElement === document.body) heading.focus({ preventScroll: true })
}

function isSame(line: Line, chat: ChatSummary): boolean {
  return line.number === chat.line && line.via === chat.via
}
