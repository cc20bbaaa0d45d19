/** The four forms in front of the door, in words. */
export type Purpose = 'sign-in' | 'sign-up' | 'reset' | 'new-password'

type Words = {
  title: string
  lead: string
  asks: { email: boolean; password: false | 'current-password' | 'new-password' }
  submit: string
  /** What is shown instead of the form once mail is on its way. */
  sent?: { title: string; text: string }
}

export const purposes: Record<Purpose, Words> = {
  'sign-in': {
    title: 'Welcome back',
    lead: 'Sign in to see who came in.',
    asks: { email: true, password: 'current-password' },
    submit: 'Sign in',
  },
  'sign-up': {
    title: 'Open your foyer',
    lead: 'Write down what you know once. Every visitor gets an honest answer, day and night.',
    asks: { email: true, password: 'new-password' },
    submit: 'Create account',
    sent: {
      title: 'Look in your mail',
      text: 'We sent a link to the address below. Open it on this device and you are in.',
    },
  },
  reset: {
    title: 'Forgot your password?',
    lead: 'Tell us your e-mail address and we send you a link to set a new one.',
    asks: { email: true, password: false },
    submit: 'Send the link',
    sent: {
      title: 'Look in your mail',
      text: 'If there is an account for the address below, a link to set a new password is on its way.',
    },
  },
  'new-password': {
    title: 'Choose a new password',
    lead: 'You will stay signed in on this device.',
    asks: { email: false, password: 'new-password' },
    submit: 'Save password',
  },
}
