/** The country of a number, as far as webhooks say it. Not a numbering plan. */
const countries: [prefix: string, country: string][] = [
  ['+44', 'GB'],
  ['+33', 'FR'],
  ['+34', 'ES'],
  ['+39', 'IT'],
  ['+41', 'CH'],
  ['+43', 'AT'],
  ['+49', 'DE'],
  ['+52', 'MX'],
  ['+54', 'AR'],
  ['+55', 'BR'],
  ['+61', 'AU'],
  ['+91', 'IN'],
  ['+1', 'US'],
]

export function countryOf(number: string): string {
  return countries.find(([prefix]) => number.startsWith(prefix))?.[1] ?? ''
}
