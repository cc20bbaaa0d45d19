/** Says no to a member: which status, which sentence, for each refusal of the database. */
import { Refusal } from '../_platform/errors.ts'
import type { Refused } from '../_platform/refused.ts'

const refusals: Record<string, [status: number, message: string]> = {
  not_allowed: [403, 'Only the company’s owners and admins may do this.'],
  unknown_company: [404, 'There is no such company, or your role may not add entries to it.'],
  unknown_entry: [404, 'There is no such entry, or your role may not change it.'],
  owners_only: [403, 'Only the company’s owners may invite somebody.'],
  member_already: [409, 'Somebody with this address is a member already.'],
  invited_already: [409, 'This address is invited already. Make a new link for it below.'],
  too_many_invitations: [409, 'Fifty open invitations are enough. Withdraw one first.'],
  unknown_invitation: [404, 'This invitation opens nothing: it was withdrawn, or there is a newer link.'],
  used_invitation: [409, 'This invitation was used already. If it was you, sign in.'],
  expired_invitation: [409, 'This invitation has run out. Ask for a new link.'],
  unconfirmed_account: [403, 'Open the link in the mail we sent you first: it proves the address is yours.'],
  wrong_account: [403, 'This invitation is for another address.'],
  unknown_conversation: [404, 'There is no such conversation, or your role may not act in it.'],
  unknown_connection: [404, 'There is no such connection, or your role may not change it.'],
  unknown_channel: [404, 'There is no such line, or your role may not change it.'],
  unknown_template: [404, 'There is no such template on this line.'],
  unknown_delivery: [404, 'There is no such delivery, or your role may not act on it.'],
  unknown_attachment: [404, 'There is no such file, or your role may not act on it.'],
  unknown_contact: [404, 'There is no such contact, or your role may not change it.'],
  unknown_merge: [404, 'There is no such merge, or your role may not undo it.'],
  unknown_hand_off: [404, 'There is no such hand-off, or your role may not act on it.'],
  claimed_already: [409, 'Somebody else has taken it.'],
  hand_off_over: [409, 'This hand-off is over.'],
  unknown_appointment: [404, 'There is no such appointment, or your role may not change it.'],
  not_changeable: [
    409,
    'This appointment cannot be changed that way: it is cancelled, has begun, or has not yet.',
  ],
  unknown_service: [409, 'Nobody of this name does that.'],
  slot_taken: [409, 'This time is taken.'],
  day_full: [409, 'This day is full.'],
  too_soon: [409, 'This is sooner than the company takes appointments.'],
  too_far: [409, 'This is further ahead than the company takes appointments.'],
  unknown_lead: [404, 'There is no such lead, or your role may not change it.'],
  unknown_member: [409, 'Nobody of the team who may answer is called that.'],
  has_open_lead: [409, 'The same person has another lead that is open. Close that one first.'],
  lead_closed: [409, 'This lead is closed. What is known of it stays as it was.'],
  changed_meanwhile: [409, 'Somebody else has saved other rules meanwhile. Reload to see them.'],
  unknown_webhook: [404, 'There is no webhook yet.'],
  unknown_push: [404, 'There is no such lead on its way, or your role may not send it again.'],
  unknown_model: [404, 'There is no such model, or your role may not change it.'],
  model_taken: [409, 'This model is there already.'],
  too_many_models: [409, 'Twenty models are enough. Remove one first.'],
  id_taken: [409, 'This message id is taken. Send the message with a new one.'],
  account_taken: [409, 'Another account is connected. Disconnect it first.'],
  line_taken: [409, 'This number is connected to another company here. It must be removed there first.'],
  missing_variable: [400, 'A variable of the template has no value.'],
  bad_variable: [400, 'A variable of the template has a value WhatsApp does not take.'],
  same_contact: [409, 'These two are one contact already.'],
  merged_already: [409, 'One of the two was merged before. Undo that first, or merge with what it became.'],
  undone_already: [409, 'This merge was undone before.'],
  no_numbers: [409, 'The company has no number that could be texted to.'],
  not_failed: [409, 'Only what could not be delivered can be tried again.'],
  failed_for_good: [409, 'This file cannot be had any more.'],
  no_check: [409, 'Ask for a code first.'],
  too_many_requests: [429, 'That was a lot of tries. Wait a while before the next one.'],
}

/** What the table does not know, such as the gate's reasons, comes with its own sentence. */
export function refuse({
  refused,
  message,
  field,
  wait_seconds: waitSeconds,
}: Refused & { field?: string }): Refusal {
  const [status, sentence] = refusals[refused] ?? [409, 'This is not possible now.']
  return new Refusal(status, refused, message ?? sentence, {
    ...(field !== undefined && { field }),
    ...(waitSeconds !== undefined && { headers: { 'retry-after': String(waitSeconds) } }),
  })
}
