/** When Juniper & Rye is there: as its entries say. */

type Interval = { from: string; to: string }
type Holiday = { day: string; name: string; hours: Interval[] }

const open = (from: string, to: string): Interval[] => [{ from, to }]
const weekday = open('07:30', '17:00')

/** Sunday first. */
export const demoWeek: Interval[][] = [
  open('08:30', '14:00'),
  [],
  ...[weekday, weekday, weekday, weekday],
  open('08:00', '17:00'),
]

/** Of a year; those that move are reckoned. What falls on a weekend is not made up for. */
export function demoHolidays(year: number): Holiday[] {
  const easter = easterOf(year)
  const bank = (day: string, name: string) => ({ day, name, hours: open('09:00', '13:00') })
  const closed = (day: string, name: string) => ({ day, name, hours: [] })
  return [
    closed(`${year}-01-01`, 'New Year’s Day'),
    bank(after(easter, -2), 'Good Friday'),
    closed(easter, 'Easter Sunday'),
    bank(after(easter, 1), 'Easter Monday'),
    bank(mondayFrom(`${year}-05-01`), 'Early May bank holiday'),
    bank(mondayFrom(`${year}-05-25`), 'Spring bank holiday'),
    bank(mondayFrom(`${year}-08-25`), 'Summer bank holiday'),
    { day: `${year}-12-24`, name: 'Christmas Eve', hours: open('07:30', '14:00') },
    closed(`${year}-12-25`, 'Christmas Day'),
    closed(`${year}-12-26`, 'Boxing Day'),
  ]
}

/** The first Monday that is not before a day. */
function mondayFrom(day: string): string {
  return after(day, (8 - new Date(day).getUTCDay()) % 7)
}

function after(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const [month, day] = [Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1]
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}
