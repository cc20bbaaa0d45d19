/** The room around every screen: where you can go, and who you are. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../design/Icon.tsx'
import { Wordmark } from '../design/Wordmark.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { FailingSign } from './FailingSign.tsx'
import { useSignedIn } from './use-app.ts'

const places: { path: string; name: string; icon: IconName }[] = [
  { path: '/conversations', name: 'Conversations', icon: 'conversations' },
  { path: '/entries', name: 'Entries', icon: 'entries' },
  { path: '/widget', name: 'Widget', icon: 'widget' },
  { path: '/channels', name: 'Channels', icon: 'channels' },
  { path: '/company', name: 'Company', icon: 'company' },
  { path: '/analytics', name: 'Analytics', icon: 'analytics' },
]

export function Shell({ children }: { children: ComponentChildren }) {
  const { router } = useSignedIn()
  const path = router.path.value
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
            {places.map(place => (
              <li key={place.path}>
                <a
                  class="rail-link"
                  href={place.path}
                  aria-current={path === place.path || path.startsWith(`${place.path}/`) ? 'page' : undefined}
                >
                  <Icon name={place.icon} size={22} />
                  <span>{place.name}</span>
                  {place.path === '/channels' && <FailingSign />}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <AccountMenu />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
