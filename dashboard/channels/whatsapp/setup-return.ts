/** What a browser brings back from the setup page, in words. It proves nothing: the server is asked what is true. */

export type SetupReturn = { isDone: true } | { isDone: false; what: string; help: string }

/** https://docs.kapso.ai: `status=completed`, or `error_code`; beside what we put there ourselves. Null when it is no return. */
export function readSetupReturn(query: URLSearchParams): SetupReturn | null {
  const errorCode = query.get('error_code')
  if (errorCode !== null || query.get('whatsapp') === 'failed') {
    return { isDone: false, ...(failures[errorCode ?? ''] ?? unknownFailure) }
  }
  const isDone = query.get('status') === 'completed' || query.get('whatsapp') === 'connected'
  return isDone ? { isDone } : null
}

const unknownFailure = {
  what: 'The setup ended before a number was connected.',
  help: 'Open the setup page again. If it ends the same way, tell whoever runs this Foyer.',
}

const failures: Record<string, { what: string; help: string }> = {
  facebook_auth_failed: {
    what: 'Signing in to Facebook did not work, or something it asked for was not allowed.',
    help: 'Open the setup page again, sign in with the account that manages your business, and allow what it asks for.',
  },
  phone_verification_failed: {
    what: 'WhatsApp could not verify the number.',
    help: 'Make sure the number can receive a text message or a call right now, then open the setup page again.',
  },
  waba_limit_reached: {
    what: 'Your business has as many WhatsApp accounts at Meta as it may have.',
    help: 'Remove one you no longer use in Meta’s business settings, or ask Meta for more; then open the setup page again.',
  },
  token_exchange_failed: {
    what: 'Facebook gave its permission, but it did not reach us.',
    help: 'This is mostly a passing fault. Wait a minute and open the setup page again.',
  },
  link_expired: {
    what: 'The link to the setup page is too old.',
    help: 'Ask for a new one below; each is good for 30 days.',
  },
  already_used: {
    what: 'This link to the setup page has been used before.',
    help: 'If your number is not shown below, ask for a new link.',
  },
}
