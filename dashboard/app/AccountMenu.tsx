/** Company, person, role, light or dark, and the way out; on a phone also the places its bar has no room for. */
import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { Loading } from '../backend/loadable.ts'
import { Button, ButtonLink } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import { Segments } from '../design/Segments.tsx'
import { AvailabilitySwitch } from '../hand-offs/AvailabilitySwitch.tsx'
import { FailingSign } from './FailingSign.tsx'
import { OtherCompanies } from './OtherCompanies.tsx'
import { isAt, navPlaces } from './places.ts'
import { useSignedIn } from './use-app.ts'

type MenuProps = {
  /** How many connections do not work. */
  failing: ReadonlySignal<Loading<number>>
}

export function AccountMenu({ failing }: MenuProps) {
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
          More
        </span>
        <FailingSign state={failing} />
      </button>
      <div class="account-panel" id={id} popover="auto" ref={panel}>
        <ul class="account-places" aria-label="More places">
          {navPlaces
            .filter(place => !place.isOnPhone)
            .map(place => (
              <li key={place.path}>
                <a class="rail-link" href={place.path} aria-current={isAt(place, path) ? 'page' : undefined}>
                  <Icon name={place.icon} size={22} />
                  <span>{place.name}</span>
                  {place.path === '/channels' && <FailingSign state={failing} />}
                </a>
              </li>
            ))}
        </ul>
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
        <AvailabilitySwitch />
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
        <OtherCompanies />
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
