/** The clock's door: one bounded sweep that resumes what was cut off and forgets what must go. Open to the clock's secret only. */
import { Refusal } from '../_platform/errors.ts'
import { openDoor } from '../_platform/http.ts'
import { type Door, type Platform, serve } from '../_platform/platform.ts'
import { equalsSecret } from '../_platform/secrets.ts'
import { openParts } from './open-parts.ts'
import { runParts } from './run-parts.ts'

export function jobsDoor(platform: Platform): Door {
  const { env, log } = platform
  const parts = openParts(platform)
  const app = openDoor('jobs', platform)

  app.post('/', async context => {
    if (!(await equalsSecret(context.req.header('x-foyer-jobs-secret') ?? '', env.jobsSecret))) {
      throw new Refusal(403, 'forbidden', 'Only the clock may come in here.')
    }
    const { done, broken } = await runParts(parts, log)
    return context.json({ ...done, broken }, broken.length > 0 ? 500 : 200)
  })

  return app
}

export default serve(jobsDoor)
