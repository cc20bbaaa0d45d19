/** The member's door: what row level security cannot do by itself, such as writing to a visitor. Opened by the member's JWT. */
import { cors } from 'hono/cors'
import { openDoor } from '../_platform/http.ts'
import { limitBody } from '../_platform/limit-body.ts'
import { type Door, type Platform, serve } from '../_platform/platform.ts'
import { appointmentRoutes } from './appointment-routes.ts'
import { attachmentRoutes } from './attachment-routes.ts'
import { connectionRoutes } from './connections/connection-routes.ts'
import { lineRoutes } from './connections/line-routes.ts'
import { numberRoutes } from './connections/number-routes.ts'
import { contactRoutes } from './contact-routes.ts'
import { conversationRoutes } from './conversation-routes.ts'
import { deliveryRoutes } from './delivery-routes.ts'
import { deskRoutes, requireMember } from './desk-routes.ts'
import { entryRoutes } from './entry-routes.ts'
import { handOffRoutes } from './hand-off-routes.ts'
import { leadRoutes } from './lead-routes.ts'
import { ruleRoutes } from './leads/rule-routes.ts'
import { invitationRoutes, memberRoutes } from './member-routes.ts'
import { modelRoutes } from './models/model-routes.ts'
import { phoneRoutes } from './phone/phone-routes.ts'
import { webhookRoutes } from './webhook-routes.ts'

const parts = [
  conversationRoutes,
  deliveryRoutes,
  attachmentRoutes,
  contactRoutes,
  connectionRoutes,
  numberRoutes,
  lineRoutes,
  modelRoutes,
  entryRoutes,
  phoneRoutes,
  appointmentRoutes,
  webhookRoutes,
  leadRoutes,
  handOffRoutes,
  ruleRoutes,
  memberRoutes,
]

export function deskDoor(platform: Platform): Door {
  const app = openDoor('desk', platform)
  app.use(
    cors({
      origin: platform.env.ownOrigins,
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['authorization', 'apikey', 'content-type', 'x-client-info'],
    }),
    limitBody,
  )

  app.route('/', invitationRoutes(platform)) // before the rest, which asks who is signed in

  const routes = deskRoutes()
  routes.use(requireMember(platform))
  for (const part of parts) routes.route('/', part(platform))
  app.route('/', routes)

  return app
}

export default serve(deskDoor)
