/** How currencies are written, and which one is meant where nobody says. */

const written: [RegExp, string][] = [
  [/^(?:us ?\$|usd|u\.s\. dollars?|us dollars?)$/, 'USD'],
  [/^(?:a\$|au\$|aud|australian dollars?)$/, 'AUD'],
  [/^(?:c\$|ca\$|cad|canadian dollars?)$/, 'CAD'],
  [/^(?:nz\$|nzd)$/, 'NZD'],
  [/^(?:s\$|sgd)$/, 'SGD'],
  [/^(?:hk\$|hkd)$/, 'HKD'],
  [/^(?:r\$|brl|reais|real)$/, 'BRL'],
  [/^(?:€|eur|€ur|euros?)$/, 'EUR'],
  [/^(?:£|gbp|pounds?|quid|livres? sterling)$/, 'GBP'],
  [/^(?:₹|inr|rs\.?|rupees?)$/, 'INR'],
  [/^(?:chf|sfr\.?|franken|stutz)$/, 'CHF'],
  [/^(?:zar|rands?|r)$/, 'ZAR'],
  [/^(?:cny|rmb|yuan)$/, 'CNY'],
  [/^(?:¥|jpy|yen)$/, 'JPY'],
  [/^(?:aed|dhs?|dirhams?)$/, 'AED'],
  [/^(?:pln|zl|złoty|zloty)$/, 'PLN'],
  [/^(?:sek)$/, 'SEK'],
  [/^(?:nok)$/, 'NOK'],
  [/^(?:dkk)$/, 'DKK'],
  [/^(?:mxn)$/, 'MXN'],
]

/** Over folded text, before an amount and after it. */
export const signBefore =
  'us ?\\$|usd|a\\$|au\\$|aud|c\\$|ca\\$|cad|nz\\$|nzd|s\\$|sgd|hk\\$|hkd|r\\$|brl|€ur|€|eur|£|gbp|₹|inr|rs\\.?|chf|sfr\\.?|zar|r(?= ?\\d)|cny|rmb|¥|jpy|aed|dhs?|pln|sek|nok|dkk|mxn|\\$'
export const signAfter =
  'us ?\\$|usd|a\\$|aud|c\\$|cad|nzd|sgd|hkd|r\\$|brl|reais|€ur|€|eur|euros?|£|gbp|pounds?|quid|₹|inr|rs|rupees?|chf|franken|francs?|zar|rands?|cny|rmb|yuan|¥|jpy|yen|aed|dhs?|dirhams?|pln|zl|zloty|sek|nok|dkk|kronor|kroner|kr|mxn|pesos?|dollars?|dolares|dollari|bucks|\\$'

const euroCountries = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK BG MC SM VA AD ME XK'
const byCountry: Record<string, string> = {
  ...Object.fromEntries(euroCountries.split(' ').map(country => [country, 'EUR'])),
  US: 'USD',
  PR: 'USD',
  GB: 'GBP',
  AU: 'AUD',
  CA: 'CAD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  BR: 'BRL',
  IN: 'INR',
  CH: 'CHF',
  LI: 'CHF',
  ZA: 'ZAR',
  CN: 'CNY',
  JP: 'JPY',
  AE: 'AED',
  PL: 'PLN',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  MX: 'MXN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  IL: 'ILS',
  TR: 'TRY',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  PH: 'PHP',
  MY: 'MYR',
  TH: 'THB',
  ID: 'IDR',
  KE: 'KES',
  NG: 'NGN',
  SA: 'SAR',
  KR: 'KRW',
}

/** ISO 4217 of a sign or word. A plain "$", "peso" or "franc" is the country's own; null when that has none. */
export function currencyOf(sign: string, country: string): string | null {
  const folded = sign.trim()
  const known = written.find(([pattern]) => pattern.test(folded))
  if (known) return known[1]
  const own = byCountry[country] ?? null
  if (/^(?:\$|dollars?|dolares|dollari|bucks)$/.test(folded))
    return own !== null && /D$/.test(own) && own !== 'AED' ? own : 'USD'
  if (/^francs?$/.test(folded)) return 'CHF'
  return own
}
