/** The wire contract of who belongs to a company, under `/functions/v1/desk`. Open invitations are rows of `invitations`, which owners read and withdraw. */
import * as z from 'zod/mini'
import { plainText } from './plain-text.ts'

export const MemberRole = z.enum(['owner', 'admin', 'agent', 'viewer'])
export type MemberRole = z.infer<typeof MemberRole>

const memberName = () => plainText().check(z.trim(), z.maxLength(120, 'At most 120 characters.'))

/** `POST /companies/{id}/invitations`, for owners. 409 `member_already`, `invited_already`, `too_many_invitations`. */
export const InviteRequest = z.object({
  email: plainText().check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(320),
    z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Enter an address such as ben@example.com.'),
  ),
  name: memberName().check(z.minLength(1, 'Enter a name.')),
  role: MemberRole,
})
export type InviteRequest = z.infer<typeof InviteRequest>

/** Also of `POST /invitations/{id}/renew` (no body), after which the link before opens nothing. `token` is shown this once: its link is `/join#<token>`. */
export const InvitationLink = z.object({
  id: z.uuid(),
  token: z.string(),
  /** ISO 8601 */
  expires_at: z.string(),
})
export type InvitationLink = z.infer<typeof InvitationLink>

/** `POST /invitations/read`, which needs nobody signed in, and `POST /invitations/accept`. 404 `unknown_invitation`, 409 `used_invitation`, `expired_invitation`. */
export const TokenRequest = z.object({ token: z.string().check(z.minLength(1), z.maxLength(200)) })
export type TokenRequest = z.infer<typeof TokenRequest>

export const Invitation = z.object({
  company: z.string(),
  /** Empty where they gave no name. */
  inviter: z.string(),
  email: z.string(),
  name: z.string(),
  role: MemberRole,
  expires_at: z.string(),
})
export type Invitation = z.infer<typeof Invitation>

/** Of `POST /invitations/accept`. 403 `wrong_account`, `unconfirmed_account`. `is_new` false: they were a member before, and keep their role. */
export const JoinResponse = z.object({ company_id: z.uuid(), is_new: z.boolean() })
export type JoinResponse = z.infer<typeof JoinResponse>

/** `POST /companies/{id}/my-name`: what colleagues call whoever asks. */
export const NameRequest = z.object({ name: memberName() })
export type NameRequest = z.infer<typeof NameRequest>
