/** Verifications as Verify v2 shows them. The code is never among it. */
import type { Verification, VerifyService } from '../twilio-state.ts'

const iso = (at: number) => new Date(at).toISOString().replace(/\.\d+/, '')

/** `base` is where verify.twilio.com is. */
export function presentVerifyService(service: VerifyService, base: string) {
  const url = `${base}/v2/Services/${service.sid}`
  return {
    account_sid: service.accountSid,
    code_length: service.codeLength,
    custom_code_enabled: false,
    date_created: iso(service.createdAt),
    date_updated: iso(service.createdAt),
    default_template_sid: null,
    do_not_share_warning_enabled: false,
    dtmf_input_required: true,
    friendly_name: service.friendlyName,
    links: { verifications: `${url}/Verifications`, verification_checks: `${url}/VerificationCheck` },
    lookup_enabled: false,
    psd2_enabled: false,
    push: null,
    sid: service.sid,
    skip_sms_to_landlines: false,
    totp: null,
    tts_name: null,
    url,
  }
}

export function presentVerification(verification: Verification, base: string) {
  const { serviceSid, sid, channel } = verification
  return {
    ...shared(verification),
    lookup: {},
    send_code_attempts: verification.sends.map(send => ({
      attempt_sid: send.sid,
      channel,
      time: iso(send.at),
    })),
    sna: null,
    url: `${base}/v2/Services/${serviceSid}/Verifications/${sid}`,
  }
}

export function presentCheck(verification: Verification) {
  return { ...shared(verification), sna_attempts_error_codes: [] }
}

function shared(verification: Verification) {
  return {
    account_sid: verification.accountSid,
    amount: null,
    channel: verification.channel,
    date_created: iso(verification.createdAt),
    date_updated: iso(verification.updatedAt),
    payee: null,
    service_sid: verification.serviceSid,
    sid: verification.sid,
    status: verification.status,
    to: verification.to,
    valid: verification.status === 'approved',
  }
}
