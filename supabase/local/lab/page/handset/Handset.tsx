/** The phone one holds: its frame on a wide screen, the whole screen on a narrow one. */
import { Loading, Skeleton } from '../../../../../dashboard/design/Faces.tsx'
import { useLab } from '../use-lab.ts'
import { ChatList } from './ChatList.tsx'
import { ChatView } from './ChatView.tsx'
import { useNow } from './use-now.ts'

export function Handset() {
  const { phone, line, screen } = useLab()
  return (
    <section class="handset" aria-label={phone.value?.name ? `${phone.value.name}’s phone` : 'Phone'}>
      <StatusBar />
      <div class="screen">
        {!screen.value ? (
          <Loading label="Loading the phone">
            <div class="screen-loading">
              <Skeleton widths={[40]} height={26} />
              <Skeleton widths={[92, 92, 92]} height={56} />
            </div>
          </Loading>
        ) : line.value ? (
          <ChatView key={`${phone.value?.number} ${line.value.via} ${line.value.number}`} line={line.value} />
        ) : (
          <ChatList />
        )}
      </div>
    </section>
  )
}

/** Decoration: what makes a rectangle a phone. */
function StatusBar() {
  const { phone } = useLab()
  const now = useNow()
  return (
    <div class="status-bar" aria-hidden="true">
      <span class="numbers">
        {new Date(now.value).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}
      </span>
      <i />
      <span>{phone.value?.name?.split(' ')[0] ?? ''}</span>
    </div>
  )
}
