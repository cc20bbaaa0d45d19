/** A path short enough to be read, without ids and tokens: `/2010-04-01/Accounts/AC…/Messages.json`. */
export function shortenPath(path: string): string {
  return path
    .split('/')
    .map(segment => {
      const sid = /^([A-Z]{2})[0-9a-f]{32}(\.json)?$/i.exec(segment)
      if (sid) return `${sid[1]}…${sid[2] ?? ''}`
      return segment.length > 24 || /^\d{10,}$/.test(segment) ? `${segment.slice(0, 4)}…` : segment
    })
    .join('/')
}
