/** What a website embeds: draws the launcher and loads the chat on the visitor's first sign of intent. */
import type { WidgetConfig } from '../../shared/widget-door.ts'
import type { ChatBundle, ChatControls } from '../embed.ts'
import * as texts from '../texts.ts'
import { drawLauncher } from './draw-launcher.ts'
import { findTag } from './find-tag.ts'
import { makeId } from './make-id.ts'
import { onIntent } from './on-intent.ts'
import { readSession } from './read-session.ts'

type Command = keyof ChatControls

/** Before this file ran, `window.Foyer` may be a list of commands to replay; afterwards it is this. */
type Api = { open: () => void; close: () => void; push: (command: Command) => void }

declare global {
  interface Window {
    Foyer?: Command[] | Api
  }
  /** Name and content hash of the chat bundle; written in by the build. */
  const CHAT_FILE: string
}

const tag = findTag()
const queued = window.Foyer
const isQueue = Array.isArray(queued)
// A page may hold the tag twice; anything else under our name (an element's id, say) is not us.
if (tag && (isQueue || !queued?.push)) embed(tag.src, tag.dataset.key!)

function embed(src: string, key: string): void {
  const drawn = draw(src, key)
  const push = (command: Command) => drawn.then(load => load()).then(chat => chat[command](), ignore)
  window.Foyer = { open: () => push('open'), close: () => push('close'), push }
  if (isQueue) (queued as Command[]).map(push)
  drawn.catch(problem => console.warn('Foyer:', problem.message))
}

/** Fetches the configuration, puts the launcher on the page and returns what loads the chat. */
async function draw(src: string, key: string): Promise<() => Promise<ChatControls>> {
  const api = new URL(`/functions/v1/widget/${key}`, src).href
  const response = await fetch(api, { credentials: 'omit' })
  const config: WidgetConfig = await response.json()
  if (!response.ok) throw config // its `message` says why, in words for the owner of the page
  if (!document.body) await new Promise(resolve => addEventListener('DOMContentLoaded', resolve))

  const { host, root, launcher } = drawLauncher(config)
  // Beside the body, not in it: frameworks that replace or hydrate the body leave it alone.
  document.documentElement.append(host)

  const session = readSession(key)
  const visit = session?.visit ?? makeId()
  const report = (engaged?: boolean) => {
    const [page, referrer] = [location.href, document.referrer].map(address => address.split(/[?#]/)[0])
    const body = JSON.stringify({ visit, page, referrer, engaged })
    // Plain text needs no preflight, and `keepalive` outlives the page; unlike a beacon it leaves cookies out.
    fetch(`${api}/visits`, { method: 'POST', body, keepalive: true, credentials: 'omit' }).catch(ignore)
  }

  let loading: Promise<ChatControls> | undefined
  let attempt = 0
  const load = () => {
    // A failed attempt is repeated under another address: some browsers remember a module that failed.
    loading ??= import(new URL(CHAT_FILE + (attempt++ || ''), src).href).then(({ mountChat }: ChatBundle) =>
      mountChat({ config, api, key, visit, root, launcher, makeId, engage: () => report(true) }),
    )
    loading.catch(() => {
      loading = undefined
      launcher.title = texts.wontLoad
    })
    return loading
  }

  launcher.onclick = () => load().then(chat => chat.toggle(), ignore)
  onIntent(config.theme.side, launcher, () => load().catch(ignore), session)
  report()
  return load
}

/** A widget that cannot reach home must not disturb the page it is on. */
function ignore(): void {}
