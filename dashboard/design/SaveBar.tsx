/** Stays in view while a form holds something that is not saved. */
import { Button } from './Button.tsx'

export function SaveBar({ isBusy, onDiscard }: { isBusy: boolean; onDiscard: () => void }) {
  return (
    <div class="save-bar card">
      <span role="status">Not saved yet</span>
      <Button kind="plain" onClick={onDiscard}>
        Discard
      </Button>
      <Button kind="primary" type="submit" isBusy={isBusy}>
        Save changes
      </Button>
    </div>
  )
}
