/** The country a company most likely is in: by its language's region, by its zone, by its language. ISO 3166. */

const ofZones: Record<string, string> = {
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Berlin': 'DE',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/Paris': 'FR',
  'Europe/Brussels': 'BE',
  'Europe/Amsterdam': 'NL',
  'Europe/Madrid': 'ES',
  'Europe/Lisbon': 'PT',
  'Europe/Rome': 'IT',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'America/Mexico_City': 'MX',
  'America/Sao_Paulo': 'BR',
  'America/Bogota': 'CO',
  'America/Santiago': 'CL',
  'America/Argentina/Buenos_Aires': 'AR',
  'Australia/Sydney': 'AU',
  'Australia/Melbourne': 'AU',
  'Pacific/Auckland': 'NZ',
  'Asia/Kolkata': 'IN',
  'Asia/Singapore': 'SG',
}
const ofLanguages: Record<string, string> = {
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  pt: 'PT',
  it: 'IT',
  nl: 'NL',
}

/** `language`: BCP 47. `zone`: IANA. Where nothing tells, the United States. */
export function countryOf(language: string, zone: string): string {
  const [main = '', ...subtags] = language.split('-')
  const region = subtags.find(subtag => /^[A-Za-z]{2}$/.test(subtag))
  return region?.toUpperCase() ?? ofZones[zone] ?? ofLanguages[main.toLowerCase()] ?? 'US'
}
