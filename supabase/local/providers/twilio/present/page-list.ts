/** One page of a list, with the links to the others, as the two generations of Twilio's API write them. */
import { TwilioRefusal } from '../twilio-refusal.ts'

type Page<T> = {
  items: T[]
  page: number
  pageSize: number
  start: number
  isLast: boolean
  link(page: number): string
}

/** 50 at a time unless asked otherwise, at most 1000. Throws 400 for a size or page that is none. */
function cut<T>(items: T[], url: URL): Page<T> {
  const pageSize = whole(url, 'PageSize', 50, 1)
  const page = whole(url, 'Page', 0, 0)
  const size = Math.min(pageSize, 1000)
  const start = page * size
  const link = (to: number) => {
    const query = new URLSearchParams(url.searchParams)
    query.set('PageSize', String(size))
    query.set('Page', String(to))
    if (to > page) query.set('PageToken', `PA${to}`)
    else query.delete('PageToken')
    return `?${query}`
  }
  return {
    items: items.slice(start, start + size),
    page,
    pageSize: size,
    start,
    isLast: start + size >= items.length,
    link,
  }
}

/** Links relative to `https://api.twilio.com`. */
export function pageWithUris<Name extends string, T>(
  name: Name,
  items: T[],
  { url, path }: { url: URL; path: string },
) {
  const page = cut(items, url)
  return {
    ...({ [name]: page.items } as Record<Name, T[]>),
    end: Math.max(page.start + page.items.length - 1, 0),
    first_page_uri: path + page.link(0),
    next_page_uri: page.isLast ? null : path + page.link(page.page + 1),
    page: page.page,
    page_size: page.pageSize,
    previous_page_uri: page.page > 0 ? path + page.link(page.page - 1) : null,
    start: page.start,
    uri: path + page.link(page.page),
  }
}

/** Absolute links. */
export function pageWithMeta<T>(name: string, items: T[], { url, base }: { url: URL; base: string }) {
  const page = cut(items, url)
  return {
    [name]: page.items,
    meta: {
      first_page_url: base + page.link(0),
      key: name,
      next_page_url: page.isLast ? null : base + page.link(page.page + 1),
      page: page.page,
      page_size: page.pageSize,
      previous_page_url: page.page > 0 ? base + page.link(page.page - 1) : null,
      url: base + page.link(page.page),
    },
  }
}

function whole(url: URL, name: string, otherwise: number, least: number): number {
  const value = url.searchParams.get(name)
  if (value === null) return otherwise
  if (!/^\d+$/.test(value) || Number(value) < least)
    throw new TwilioRefusal(400, 20006, `Invalid ${name}: ${value}`)
  return Number(value)
}
