/** Says how the setup of WhatsApp has ended, for someone who comes back from it. */
import { useEffect } from 'preact/hooks'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import type { Connection } from '../../backend/rows.ts'
import { Button } from '../../design/Button.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { ChannelsModel } from '../create-channels.ts'
import { createSetupReturn } from './create-setup-return.ts'

export function SetupReturn({ model, connection }: { model: ChannelsModel; connection: Connection | null }) {
  const signedIn = useSignedIn()
  const back = useModel(() => createSetupReturn(signedIn, model))
  const search = signedIn.router.query.value.toString()
  useEffect(() => back.arrive(connection), [search])
  const notice = back.notice.value
  if (!notice) return null
  return (
    <div class={`notice ${notice.tone}`} role="status">
      <Icon name={notice.tone === 'notice-bad' ? 'warning' : 'check'} size={18} />
      <div class="channel-notice">
        <p>
          <b>{notice.what}</b>
        </p>
        <p>{notice.help}</p>
      </div>
      <Button kind="plain" size="small" icon="close" label="Dismiss" onClick={back.dismiss} />
    </div>
  )
}
