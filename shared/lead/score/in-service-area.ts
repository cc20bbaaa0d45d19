/** Whether a place is one the company serves. */
export type Served = 'inside' | 'outside' | 'unclear'

/** Whole, or its first part alone: "BS6 5QA", "BS6". */
const ukPostcode = /^([A-Z]{1,2}\d[A-Z\d]?)(?:\s*\d[A-Z]{2})?$/

/**
 * `area`: how the places served begin, or null for everywhere. A name that is not listed is unclear rather than outside:
 * who serves "BS" serves Bristol, and no list says so.
 */
export function inServiceArea(area: string[] | null, place: string): Served {
  if (!area) return 'inside'
  const written = place.trim().toUpperCase()
  const postcode = ukPostcode.exec(written)?.[1] // "BS1" must not serve BS11
  const outward = postcode ?? written
  if (area.some(start => beginsWith(outward, start.trim().toUpperCase(), postcode !== undefined)))
    return 'inside'
  const isCode = /\d/.test(written) || /^[A-Z]{2}-[A-Z]{1,3}$/.test(written)
  const listsCodes = area.some(start => /\d|^[A-Z]{1,2}$|^[A-Za-z]{2}-/.test(start.trim()))
  return isCode && listsCodes ? 'outside' : 'unclear'
}

/** "B" begins B12 and not BS1; "BS1" begins BS1 alone once the outward part is known; "28" begins 28195. */
function beginsWith(place: string, start: string, isOutward: boolean): boolean {
  if (isOutward && /\d$/.test(start)) return place === start
  if (!place.startsWith(start)) return false
  return !(/\p{L}$/u.test(start) && /^\p{L}/u.test(place.slice(start.length)))
}
