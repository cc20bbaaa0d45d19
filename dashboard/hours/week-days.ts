/** The days of a week as they are kept, Sunday first, and as they are shown, Monday first. */

export const dayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

export const mondayFirst = [1, 2, 3, 4, 5, 6, 0] as const

export const emptyWeek = () => dayNames.map(() => [])
