/** One entry: its form (or, for those who only read, its text), its history, and the way to delete it. */
import { useSignal } from '@preact/signals'
import { useModel, useSignedIn } from '../app/use-app.ts'
import type { Entry } from '../backend/rows.ts'
import { Button, ButtonLink } from '../design/Button.tsx'
import { Dialog } from '../design/Dialog.tsx'
import { Empty, Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { fullTime } from '../design/format.ts'
import { Clash } from './Clash.tsx'
import { createEntryEditor, type EntryEditor } from './create-entry-editor.ts'
import { EntryForm } from './EntryForm.tsx'
import { EntryText } from './EntryText.tsx'
import { History } from './History.tsx'
import { EntryProposals } from './phrasings/EntryProposals.tsx'

export function EntryPage({ id }: { id: string }) {
  const signedIn = useSignedIn()
  const entry = useModel(() => createEntryEditor(signedIn, id))
  const state = entry.state.value
  const row = entry.base.value
  if (entry.isGone.value) {
    return (
      <Empty title="This entry was deleted" action={<ButtonLink href="/entries">Back to entries</ButtonLink>}>
        What it answered in the past is still explained in the conversations.
      </Empty>
    )
  }
  if (!row) {
    if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={entry.reload} />
    return (
      <Loading label="Loading the entry">
        <div class="entry entry-loading">
          <Skeleton widths={[46]} height={24} />
          <Skeleton widths={[100]} height={42} />
          <Skeleton widths={[100]} height={140} />
        </div>
      </Loading>
    )
  }
  return (
    <article class="entry">
      <Head entry={entry} row={row} />
      <Clash entry={entry} />
      {signedIn.mayWrite ? (
        <EntryForm entry={entry}>
          <Button
            kind={entry.isDirty.value ? 'primary' : 'quiet'}
            type="submit"
            isDisabled={!entry.isDirty.value}
            isBusy={entry.isBusy.value}
          >
            {entry.isDirty.value ? 'Save changes' : 'Saved'}
          </Button>
          {entry.isDirty.value && (
            <Button kind="plain" onClick={entry.discard}>
              Discard changes
            </Button>
          )}
        </EntryForm>
      ) : (
        <EntryText entry={row} />
      )}
      <EntryProposals entryId={id} />
      <History
        key={row.version}
        entryId={id}
        current={row.version}
        onUseAgain={signedIn.mayWrite ? entry.useAgain : null}
      />
    </article>
  )
}

function Head({ entry, row }: { entry: EntryEditor; row: Entry }) {
  const { timeZone, mayWrite } = useSignedIn()
  const isAsking = useSignal(false)
  return (
    <header class="detail-head">
      <span class="only-narrow">
        <ButtonLink kind="plain" icon="back" href="/entries" label="Back to entries" />
      </span>
      {mayWrite ? (
        <div class="detail-title">
          <h2>Edit entry</h2>
          <p class="muted numbers">
            Version {row.version}, {fullTime(row.updated_at, timeZone.value)}
          </p>
        </div>
      ) : (
        <h2 class="detail-title">{row.question}</h2>
      )}
      {mayWrite && (
        <Button
          kind="plain"
          icon="remove"
          label="Delete this entry"
          onClick={() => {
            isAsking.value = true
          }}
        />
      )}
      {isAsking.value && (
        <Dialog
          title="Delete this entry?"
          confirm={{
            label: 'Delete',
            kind: 'bad',
            run: () => {
              isAsking.value = false
              entry.remove()
            },
          }}
          onClose={() => {
            isAsking.value = false
          }}
        >
          <p>Foyer stops answering “{row.question}” at once. You can undo this for a few seconds.</p>
        </Dialog>
      )}
    </header>
  )
}
