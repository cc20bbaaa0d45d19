/** What a variable of a template that reminds somebody of an appointment may stand for. */
export const reminderVariables = [
  'name',
  'company',
  'service',
  'staff',
  'when',
  'day',
  'time',
  'link',
] as const

export type ReminderVariable = (typeof reminderVariables)[number]
