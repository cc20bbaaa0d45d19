/** Appointments: the week, one of them, and what can be booked at all. */
import './appointments.css'
import './colours.css'
import { useSignedIn } from '../app/use-app.ts'
import { SetupPage } from './setup/SetupPage.tsx'
import { WeekPage } from './week/WeekPage.tsx'

export function AppointmentsScreen() {
  const { router } = useSignedIn()
  const place = router.path.value.split('/')[2] ?? null
  return place === 'setup' ? <SetupPage /> : <WeekPage openId={place} />
}
