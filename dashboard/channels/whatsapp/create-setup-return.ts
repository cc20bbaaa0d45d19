/** Takes up a return from the setup page: says what it said, and asks the server what is true. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import type { Connection } from '../../backend/rows.ts'
import type { ChannelsModel } from '../create-channels.ts'
import { readSetupReturn } from './setup-return.ts'

type Notice = { tone: 'notice-calm' | 'notice-bad' | ''; what: string; help: string }

export function createSetupReturn({ router, mayManage }: SignedIn, model: ChannelsModel) {
  const notice = signal<Notice | null>(null)

  async function arrive(connection: Connection | null) {
    const back = readSetupReturn(router.query.peek())
    if (!back) return
    router.go('/channels', { replace: true }) // so that loading the page again is no second return
    if (!back.isDone) notice.value = { tone: 'notice-bad', ...back }
    if (!connection || !mayManage) return

    if (back.isDone) notice.value = asking
    const found = await model.check(connection.id)
    const isNewlyConnected = found?.state === 'connected' && (back.isDone || connection.state === 'waiting')
    if (isNewlyConnected) notice.value = connected
    else if (back.isDone) notice.value = notYet
  }

  return {
    notice,
    /** `connection`: the one at Kapso, if there is one. */
    arrive(connection: Connection | null): void {
      arrive(connection)
    },
    dismiss() {
      notice.value = null
    },
  }
}

const asking: Notice = {
  tone: '',
  what: 'The setup is finished.',
  help: 'Foyer is asking WhatsApp which number you have connected…',
}
const connected: Notice = {
  tone: 'notice-calm',
  what: 'WhatsApp is connected.',
  help: 'Messages to the number below arrive in your conversations from now on.',
}
const notYet: Notice = {
  tone: '',
  what: 'The setup is finished, but no number has arrived here yet.',
  help: 'That can take a few minutes. Foyer goes on listening; you can also check below.',
}
