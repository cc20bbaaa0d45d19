/** Company, person, role, light or dark, and the way out. */
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button, ButtonLink } from '../design/Button.tsx'
import { Segments } from '../design/Segments.tsx'
import { useSignedIn } from './use-app.ts'

export function AccountMenu() {
  const { company, user, role, session, scheme, router, wakes } = useSignedIn()
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const path = router.path.value
  useEffect(() => panel.current?.hidePopover(), [path])
  return (
    <div class="account">
      <button
        type="button"
        class="account-button"
        popovertarget={id}
        aria-label={`Account: ${company.value.name}`}
      >
        <span class="account-initials" aria-hidden="true">
          {initialsOf(company.value.name)}
        </span>
        <span class="account-name">
          <b>{company.value.name}</b>
          <small>{user.email}</small>
        </span>
        <span class="account-short" aria-hidden="true">
          Account
        </span>
      </button>
      <div class="account-panel" id={id} popover="auto" ref={panel}>
        <p class="account-company">{company.value.name}</p>
        <p class="account-member">
          {user.email}
          <br />
          <span class="muted">{roleNames[role]}</span>
        </p>
        <p class="account-live muted" data-live={wakes.isLive.value}>
          {wakes.isLive.value
            ? 'Live: changes appear by themselves'
            : 'Connecting… refreshed now and then meanwhile'}
        </p>
        <Segments
          label="Colours"
          hasVisibleLabel
          value={scheme.value}
          options={[
            { value: 'auto', text: 'System' },
            { value: 'light', text: 'Light' },
            { value: 'dark', text: 'Dark' },
          ]}
          onChoose={value => {
            scheme.value = value
          }}
        />
        <ButtonLink icon="company" href="/company">
          Company
        </ButtonLink>
        <Button icon="leave" onClick={() => session.signOut()}>
          Sign out
        </Button>
      </div>
    </div>
  )
}

const roleNames = { owner: 'Owner', admin: 'Admin', agent: 'Agent', viewer: 'Viewer (reads only)' }

function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return words
    .slice(0, 2)
    .map(word => word[0]?.toUpperCase())
    .join('')
}
