/** Whose phone one holds: a column on a wide screen, a menu on a narrow one. */
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Button } from '../../../../../dashboard/design/Button.tsx'
import { formatNumber } from '../../../../../dashboard/design/format-number.ts'
import { Icon } from '../../../../../dashboard/design/Icon.tsx'
import { useLab } from '../use-lab.ts'
import { useMedia } from '../use-media.ts'
import { initials } from './initials.ts'
import { NewPhone } from './NewPhone.tsx'

export function PhonePicker() {
  const isWide = useMedia('(width >= 1120px)')
  return (
    <section class="phones" aria-label="Phones">
      {isWide ? <PhoneChoices onTaken={() => {}} /> : <PhoneMenu />}
    </section>
  )
}

function PhoneMenu() {
  const { phone } = useLab()
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (!menu.current?.open) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  return (
    <details
      class="phones-menu"
      ref={menu}
      onKeyDown={event => {
        if (event.key === 'Escape') close()
      }}
    >
      <summary aria-label={`${phone.value?.name ?? 'A phone'}: choose another phone`}>
        <PhoneFace name={phone.value?.name ?? null} number={phone.value?.number ?? ''} />
        <Icon name="down" size={18} />
      </summary>
      <div class="phones-sheet">
        <PhoneChoices onTaken={close} />
      </div>
    </details>
  )
}

function PhoneChoices({ onTaken }: { onTaken: () => void }) {
  const { overview, phone, take } = useLab()
  const isAdding = useSignal(false)
  return (
    <>
      <h2>Whose phone?</h2>
      <ul class="phones-list">
        {overview.value?.phones.map(({ number, name, username, hidesNumber }) => (
          <li key={number}>
            <button
              type="button"
              class="phone-choice"
              aria-pressed={number === phone.value?.number}
              onClick={() => {
                take(number)
                onTaken()
              }}
            >
              <PhoneFace name={name} number={number} note={hidesNumber ? (username ?? 'hidden') : null} />
              <Unread number={number} />
            </button>
          </li>
        ))}
      </ul>
      {isAdding.value ? (
        <NewPhone
          onDone={() => {
            isAdding.value = false
          }}
        />
      ) : (
        <Button
          kind="plain"
          icon="plus"
          onClick={() => {
            isAdding.value = true
          }}
        >
          Another phone
        </Button>
      )}
    </>
  )
}

function Unread({ number }: { number: string }) {
  const { overview, phone } = useLab()
  const unread = overview.value?.chats
    .filter(chat => chat.phone === number)
    .reduce((sum, chat) => sum + chat.unread, 0)
  if (!unread || number === phone.value?.number) return null
  return (
    <span class="unread numbers">
      {unread}
      <span class="unseen"> unread</span>
    </span>
  )
}

function PhoneFace(props: { name: string | null; number: string; note?: string | null }) {
  const { name, number, note } = props
  return (
    <>
      <span class="face" aria-hidden="true">
        {initials(name ?? '') || '?'}
      </span>
      <span class="phone-name">
        <b>{name ?? 'A phone'}</b>
        <small class="numbers">
          {formatNumber(number)}
          {note && `, seen as @${note.replace(/^@/, '')}`}
        </small>
      </span>
    </>
  )
}
