/** Where toasts appear, announced politely. */
import type { Toasts } from '../app/create-toasts.ts'
import { Icon } from './Icon.tsx'

export function ToastShelf({ toasts }: { toasts: Toasts }) {
  return (
    <div class="toasts" role="status">
      {toasts.shown.value.map(({ id, text, tone, action }) => (
        <div class="toast" key={id}>
          <Icon name={tone === 'bad' ? 'warning' : 'check'} size={18} />
          <p>{text}</p>
          {action && (
            <button
              type="button"
              onClick={() => {
                toasts.dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" aria-label="Dismiss" onClick={() => toasts.dismiss(id)}>
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  )
}
