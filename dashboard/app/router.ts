/** Where in the dashboard we are: paths through the history API, links as plain `<a href>`. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'

export type Router = {
  /** Without trailing slash, `/` alone excepted. */
  path: ReadonlySignal<string>
  query: ReadonlySignal<URLSearchParams>
  /** `replace` leaves no step to go back to. */
  go(to: string, options?: { replace?: boolean }): void
}

export function createRouter(): Router {
  const place = signal(here())

  function go(to: string, options: { replace?: boolean } = {}) {
    if (to === place.value) return
    if (options.replace) history.replaceState(null, '', to)
    else history.pushState(null, '', to)
    place.value = here()
  }

  addEventListener('popstate', () => {
    place.value = here()
  })
  document.addEventListener('click', event => {
    const to = ownPath(event)
    if (!to) return
    event.preventDefault()
    go(to)
  })

  return {
    path: computed(() => new URL(place.value, location.origin).pathname.replace(/(.)\/$/, '$1')),
    query: computed(() => new URL(place.value, location.origin).searchParams),
    go,
  }
}

function here(): string {
  return location.pathname + location.search
}

/** The path a plain click on one of our own links asks for; `null` leaves the click to the browser. */
function ownPath(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target || link.hasAttribute('download')) return null
  if (link.origin !== location.origin || link.hasAttribute('data-outside')) return null
  return link.pathname + link.search
}
