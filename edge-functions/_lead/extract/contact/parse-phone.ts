/** Makes a dialled number an E.164 one, by the numbering plans; the way libphonenumber does, without its formats. */
import { type NumberingPlan, numberingPlans } from './numbering-plans.ts'

/** `isValid`: a plan gives out such numbers. Else it has only the right length. */
export type PhoneParsed = { value: string; isValid: boolean }

/** `digits` alone; `isInternational`: they begin with a calling code. `country` is ISO 3166. Null when no plan fits. */
export function parsePhone(digits: string, isInternational: boolean, country: string): PhoneParsed | null {
  const home = numberingPlans[country]
  if (isInternational) return parseAbroad(digits)
  if (!home) return null
  const parsed = parseAt(digits, [home])
  if (parsed?.isValid || !digits.startsWith(home[0])) return parsed
  const abroad = parseAbroad(digits) // the plus sign left out
  return abroad?.isValid ? abroad : parsed
}

function parseAbroad(digits: string): PhoneParsed | null {
  for (const length of [1, 2, 3]) {
    const plans = Object.values(numberingPlans).filter(([code]) => code === digits.slice(0, length))
    if (plans.length > 0) return parseAt(digits.slice(length), plans)
  }
  return null
}

/** Countries that share a calling code share the number; one that knows it is enough. */
function parseAt(digits: string, plans: NumberingPlan[]): PhoneParsed | null {
  const tries = plans.map(plan => {
    const national = withoutPrefix(digits, plan)
    return {
      value: `+${plan[0]}${national}`,
      isValid: fits(national, plan),
      isPossible: isLong(national, plan),
    }
  })
  const found = tries.find(({ isValid }) => isValid) ?? tries.find(({ isPossible }) => isPossible)
  return found ? { value: found.value, isValid: found.isValid } : null
}

/** Without what is dialled before a number at home, unless the number is none without it. */
function withoutPrefix(digits: string, plan: NumberingPlan): string {
  const [, , , prefix, transform] = plan
  const match = prefix ? new RegExp(`^(?:${prefix})`).exec(digits) : null
  if (!match || match[0] === '') return digits
  const isCaptured = transform !== undefined && match.slice(1).some(group => group !== undefined)
  const national = isCaptured
    ? digits.replace(new RegExp(`^(?:${prefix})`), transform)
    : digits.slice(match[0].length)
  return fits(digits, plan) && !fits(national, plan) ? digits : national
}

function fits(national: string, [, pattern]: NumberingPlan): boolean {
  return new RegExp(`^(?:${pattern})$`).test(national)
}

function isLong(national: string, [, , lengths]: NumberingPlan): boolean {
  return lengths.split(' ').includes(String(national.length))
}
