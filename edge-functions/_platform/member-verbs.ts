/** The verbs of who belongs to a company. */
import type { Invitation, JoinResponse, MemberRole } from '../../shared/member-door.ts'
import type { Refused } from './refused.ts'

type Made = { id: string; expires_at: string }

export type MemberVerbs = {
  /** refused: owners_only · member_already · invited_already · too_many_invitations · too_many_requests */
  invite_member: {
    args: {
      member_id: string
      company_id: string
      /** Lower case. */
      email: string
      name: string
      role: MemberRole
      token_hash: string
    }
    result: Refused | Made
  }
  /** refused: unknown_invitation · too_many_requests */
  renew_invitation: {
    args: { member_id: string; invitation_id: string; token_hash: string }
    result: Refused | Made
  }
  /** refused: unknown_invitation · used_invitation · expired_invitation · too_many_requests */
  read_invitation: { args: { client: string; token_hash: string }; result: Refused | Invitation }
  /** refused: unknown_invitation · used_invitation · expired_invitation · unconfirmed_account · wrong_account */
  accept_invitation: { args: { member_id: string; token_hash: string }; result: Refused | JoinResponse }
  /** refused: unknown_company */
  name_member: {
    args: { member_id: string; company_id: string; name: string }
    result: Refused | Record<string, never>
  }
}
