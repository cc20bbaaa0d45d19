/** How soon, how far ahead, how often: the limits of booking, and what is wrong with them. */
import type { Company } from '../../backend/rows.ts'
import { isWithin } from './service-form.ts'

/** Numbers as they are typed; no cap is ''. */
export type LimitsForm = { noticeHours: string; horizonDays: string; stepMinutes: string; dailyCap: string }
export type LimitsErrors = { [Key in keyof LimitsForm]?: string }

export function limitsOf(company: Company): LimitsForm {
  return {
    noticeHours: String(company.booking_notice_minutes / 60),
    horizonDays: String(company.booking_horizon_days),
    stepMinutes: String(company.booking_step_minutes),
    dailyCap: company.booking_daily_cap === null ? '' : String(company.booking_daily_cap),
  }
}

export function findLimitsErrors(form: LimitsForm): LimitsErrors {
  const errors: LimitsErrors = {}
  const hours = Number(form.noticeHours)
  if (!form.noticeHours.trim() || !(hours >= 0 && hours <= 720) || !Number.isInteger(hours * 60)) {
    errors.noticeHours = 'From 0 to 720 hours.'
  }
  if (!isWithin(form.horizonDays, 1, 365)) errors.horizonDays = 'From 1 to 365 days.'
  if (!isWithin(form.stepMinutes, 5, 1440)) errors.stepMinutes = 'From 5 to 1440 minutes.'
  if (form.dailyCap.trim() && !isWithin(form.dailyCap, 1, 999)) errors.dailyCap = 'From 1 to 999, or empty.'
  return errors
}

export function toLimitsRow({ noticeHours, horizonDays, stepMinutes, dailyCap }: LimitsForm) {
  return {
    booking_notice_minutes: Number(noticeHours) * 60,
    booking_horizon_days: Number(horizonDays),
    booking_step_minutes: Number(stepMinutes),
    booking_daily_cap: dailyCap.trim() ? Number(dailyCap) : null,
  }
}
