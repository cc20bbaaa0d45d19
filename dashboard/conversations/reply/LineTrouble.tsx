/** Says in the thread that replies wait, why, and where that is put right. */
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Icon } from '../../design/Icon.tsx'
import { createLineTrouble } from './create-line-trouble.ts'

export function LineTrouble({ channelId }: { channelId: string }) {
  const signedIn = useSignedIn()
  const state = useModel(() => createLineTrouble(signedIn, channelId), channelId).state.value
  if (state.face !== 'ready' || state.value === null) return null
  return (
    <div class="notice notice-bad" role="status">
      <Icon name="warning" size={18} />
      <p>
        <b>Replies wait here until this works again.</b> {state.value}{' '}
        <a href="/channels">{signedIn.mayManage ? 'Put it right under Channels' : 'See Channels'}</a>
      </p>
    </div>
  )
}
