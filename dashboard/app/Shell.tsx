/** The room around every screen: where you can go, and who you are. */
import type { ComponentChildren } from 'preact'
import { Icon } from '../design/Icon.tsx'
import { Wordmark } from '../design/Wordmark.tsx'
import { OfferedSign } from '../hand-offs/OfferedSign.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { createFailingCount } from './create-failing-count.ts'
import { FailingSign } from './FailingSign.tsx'
import { isAt, navPlaces } from './places.ts'
import { useModel, useSignedIn } from './use-app.ts'

export function Shell({ children }: { children: ComponentChildren }) {
  const signedIn = useSignedIn()
  const failing = useModel(() => createFailingCount(signedIn)).state
  const path = signedIn.router.path.value
  return (
    <div class="shell">
      <a class="skip" href="#main" data-outside>
        Skip to the page
      </a>
      <header class="rail">
        <a class="rail-home" href="/conversations">
          <Wordmark />
        </a>
        <nav aria-label="Main">
          <ul>
            {navPlaces.map(place => (
              <li key={place.path} data-phone={place.isOnPhone}>
                <a class="rail-link" href={place.path} aria-current={isAt(place, path) ? 'page' : undefined}>
                  <Icon name={place.icon} size={22} />
                  <span>{place.name}</span>
                  {place.path === '/conversations' && <OfferedSign />}
                  {place.path === '/channels' && <FailingSign state={failing} />}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <AccountMenu failing={failing} />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
