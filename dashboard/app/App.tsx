/** Decides what is on the screen, by who is here and where they want to go. */
import type { ComponentType } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { ButtonLink } from '../design/Button.tsx'
import { Empty, Failed } from '../design/Faces.tsx'
import { ToastShelf } from '../design/ToastShelf.tsx'
import { Wordmark } from '../design/Wordmark.tsx'
import { CredentialsPage } from '../sign-in/CredentialsPage.tsx'
import { ExpiredLinkPage } from '../sign-in/ExpiredLinkPage.tsx'
import type { App as FoyerApp } from './create-app.ts'
import { createDoor } from './create-door.ts'
import { LazyScreen } from './LazyScreen.tsx'
import { redirect } from './redirect.ts'
import { Shell } from './Shell.tsx'
import { AppContext, SignedInContext, useApp } from './use-app.ts'

const screens: Record<string, () => Promise<ComponentType>> = {
  appointments: async () => (await import('../appointments/AppointmentsScreen.tsx')).AppointmentsScreen,
  entries: async () => (await import('../entries/EntriesScreen.tsx')).EntriesScreen,
  conversations: async () => (await import('../conversations/ConversationsScreen.tsx')).ConversationsScreen,
  leads: async () => (await import('../leads/LeadsScreen.tsx')).LeadsScreen,
  widget: async () => (await import('../widget/WidgetScreen.tsx')).WidgetScreen,
  channels: async () => (await import('../channels/ChannelsScreen.tsx')).ChannelsScreen,
  company: async () => (await import('../company/CompanyScreen.tsx')).CompanyScreen,
  analytics: async () => (await import('../analytics/AnalyticsScreen.tsx')).AnalyticsScreen,
}
const loadWelcome = async () => (await import('../welcome/WelcomeScreen.tsx')).WelcomeScreen
const loadJoin = async () => (await import('../join/JoinScreen.tsx')).JoinScreen
const loadTry = async () => (await import('../try/TryScreen.tsx')).TryScreen

export function App({ app }: { app: FoyerApp }) {
  const whole = useMemo(() => ({ ...app, door: createDoor(app) }), [app])
  return (
    <AppContext.Provider value={whole}>
      <Place />
      <ToastShelf toasts={app.toasts} />
    </AppContext.Provider>
  )
}

function Place() {
  const app = useApp()
  const path = app.router.path.value
  const entrance = app.door.entrance.value
  const elsewhere = redirect(entrance, path, app.router.query.value)
  useEffect(() => {
    if (elsewhere) app.router.go(elsewhere, { replace: true })
  }, [app, elsewhere])

  if (path === '/join') return <LazyScreen key="join" load={loadJoin} />
  if (elsewhere || entrance.face === 'loading') return <Threshold />
  if (entrance.face === 'failed') return <Failed sentence={entrance.sentence} onRetry={app.door.tryAgain} />
  if (path === '/new-password') {
    return entrance.face === 'outside' ? <ExpiredLinkPage /> : <CredentialsPage purpose="new-password" />
  }
  if (entrance.face === 'outside') return <CredentialsPage purpose={path.slice(1) as 'sign-in'} />
  if (path === '/welcome') return <LazyScreen key="welcome" load={loadWelcome} />
  if (entrance.face === 'new') return <Threshold />

  return (
    <SignedInContext.Provider value={{ ...app, ...entrance.membership }}>
      {path === '/try' ? <LazyScreen key="try" load={loadTry} /> : <Room folder={path.split('/')[1] ?? ''} />}
    </SignedInContext.Provider>
  )
}

function Room({ folder }: { folder: string }) {
  const load = screens[folder]
  return (
    <Shell>
      {load ? (
        <LazyScreen key={folder} load={load} />
      ) : (
        <Empty
          title="There is no such room"
          action={<ButtonLink href="/conversations">Go to conversations</ButtonLink>}
        >
          The address may be old or mistyped.
        </Empty>
      )}
    </Shell>
  )
}

/** What is seen while it is not known yet who is here: the mark, and quiet. */
function Threshold() {
  return (
    <div class="threshold" role="status" aria-label="Opening">
      <Wordmark hasWord={false} />
    </div>
  )
}
