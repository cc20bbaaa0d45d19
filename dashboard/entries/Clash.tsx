/** Somebody else saved this entry while it was being written: shows theirs, lets the person choose. */
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import type { EntryEditor } from './create-entry-editor.ts'
import { DraftDiff } from './DraftDiff.tsx'

export function Clash({ entry }: { entry: EntryEditor }) {
  const theirs = entry.theirs.value
  const base = entry.base.value
  if (!theirs || !base) return null
  return (
    <section class="notice clash" role="alert">
      <Icon name="warning" size={18} />
      <div>
        <h3>Someone changed this entry while you were writing</h3>
        <p>This is what they saved as version {theirs.version}:</p>
        <DraftDiff before={base} after={theirs} />
        <div class="clash-choices">
          <Button size="small" onClick={entry.takeTheirs}>
            Take theirs
          </Button>
          <Button size="small" isBusy={entry.isBusy.value} onClick={entry.keepMine}>
            Save mine over it
          </Button>
        </div>
      </div>
    </section>
  )
}
