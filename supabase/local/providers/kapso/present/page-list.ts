/** One page of a list: by number, as most of Kapso's lists, or by cursor, as its messages. */
import { refuse } from '../kapso-refusal.ts'

export function pageByNumber<T>(items: T[], query: URLSearchParams) {
  const page = whole(query, 'page', { otherwise: 1, most: 100_000 })
  const perPage = whole(query, 'per_page', { otherwise: 20, most: 100 })
  return {
    data: items.slice((page - 1) * perPage, page * perPage),
    meta: {
      page,
      per_page: perPage,
      total_pages: Math.ceil(items.length / perPage),
      total_count: items.length,
    },
  }
}

/** A cursor is the id of the item at the edge of a page; `after` goes on in the list's order, `before` goes back. */
export function pageByCursor<T extends { id: string }>(items: T[], query: URLSearchParams) {
  const limit = whole(query, 'limit', { otherwise: 20, most: 100 })
  const after = place(items, query.get('after'))
  const before = place(items, query.get('before'))
  const start = after !== null ? after + 1 : before !== null ? Math.max(0, before - limit) : 0
  const data = items.slice(start, before !== null && after === null ? before : start + limit)
  const last = data.at(-1)
  const [first] = data
  const hasNext = last !== undefined && start + data.length < items.length
  return {
    data,
    paging: {
      cursors: { before: first ? encode(first.id) : null, after: last ? encode(last.id) : null },
      next: hasNext ? encode(last.id) : null,
      previous: start > 0 && first ? encode(first.id) : null,
    },
  }
}

const encode = (id: string) =>
  Buffer.from(JSON.stringify({ values: [id], columns: ['id'] })).toString('base64')

function place<T extends { id: string }>(items: T[], cursor: string | null): number | null {
  if (cursor === null) return null
  try {
    const [id] = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8')).values
    const found = items.findIndex(item => item.id === id)
    if (found >= 0) return found
  } catch {
    // said below
  }
  throw refuse(400, 'Invalid cursor')
}

function whole(
  query: URLSearchParams,
  name: string,
  { otherwise, most }: { otherwise: number; most: number },
): number {
  const value = query.get(name)
  if (value === null) return otherwise
  if (!/^[1-9]\d*$/.test(value)) throw refuse(400, `Invalid ${name}`)
  return Math.min(Number(value), most)
}
