/** Opens the doors in this process, over the stack's database by direct SQL: what `npm start` does. */
import type { Database } from '../../edge-functions/_platform/database.ts'
import type { Env } from '../../edge-functions/_platform/env.ts'
import { findUser } from '../../edge-functions/_platform/find-user.ts'
import type { Platform } from '../../edge-functions/_platform/platform.ts'
import { sqlDatabase } from '../../edge-functions/_platform/sql-database.ts'
import { calendarDoor } from '../../edge-functions/calendar/index.ts'
import { deskDoor } from '../../edge-functions/desk/index.ts'
import { jobsDoor } from '../../edge-functions/jobs/index.ts'
import { smsDoor } from '../../edge-functions/sms/index.ts'
import { whatsappDoor } from '../../edge-functions/whatsapp/index.ts'
import { widgetDoor } from '../../edge-functions/widget/index.ts'
import type { Stack } from '../../supabase/local/stack/open-stack.ts'
import type { OpenDoors } from './open-doors.ts'

export function openFunctionsInNode(env: Env, stack: Stack, print: (line: string) => void): OpenDoors {
  let isDead = false
  const database = sqlDatabase((statement, parameters) =>
    stack.sql.transaction(query => query(statement, parameters), { as: { role: 'service_role' } }),
  )
  const platform: Platform = {
    env,
    // A process that was killed asks nothing more, and hears nothing of what it asked.
    database: {
      call: async (...asked: Parameters<Database['call']>) => {
        const result = isDead ? null : await database.call(...asked)
        return isDead ? new Promise(() => {}) : (result as never)
      },
    },
    findUser: authorization => findUser(authorization, env),
    background: stack.waitUntil,
    log: (event, fields) => print(JSON.stringify({ event, ...fields })),
  }
  const doors = {
    widget: widgetDoor(platform),
    sms: smsDoor(platform),
    whatsapp: whatsappDoor(platform),
    desk: deskDoor(platform),
    jobs: jobsDoor(platform),
    calendar: calendarDoor(platform),
  }

  return {
    doors: {
      widget: request => doors.widget.fetch(request),
      sms: request => doors.sms.fetch(request),
      whatsapp: request => doors.whatsapp.fetch(request),
      desk: request => doors.desk.fetch(request),
      jobs: request => doors.jobs.fetch(request),
      calendar: request => doors.calendar.fetch(request),
    },
    async kill() {
      isDead = true
    },
  }
}
