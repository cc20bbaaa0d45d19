/** Writing a new entry. */
import { useModel, useSignedIn } from '../app/use-app.ts'
import { Button, ButtonLink } from '../design/Button.tsx'
import { createNewEntry } from './create-new-entry.ts'
import { EntryForm } from './EntryForm.tsx'

export function NewEntryPage() {
  const signedIn = useSignedIn()
  const query = signedIn.router.query.value
  const entry = useModel(() => createNewEntry(signedIn, query.get('question') ?? '', query.get('gap')))
  return (
    <article class="entry">
      <header class="detail-head">
        <span class="only-narrow">
          <ButtonLink kind="plain" icon="back" href="/entries" label="Back to entries" />
        </span>
        <h2 class="detail-title">New entry</h2>
      </header>
      {query.get('gap') && (
        <p class="notice entry-notice">
          A visitor asked this and nobody could answer. Your answer helps the next one.
        </p>
      )}
      <EntryForm entry={entry} hasFocus>
        <Button kind="primary" type="submit" isBusy={entry.isBusy.value}>
          Save entry
        </Button>
        {entry.isDirty.value ? (
          <>
            <Button kind="plain" onClick={entry.discard}>
              Discard
            </Button>
            <span class="form-note">Not saved yet</span>
          </>
        ) : (
          <ButtonLink kind="plain" href="/entries">
            Cancel
          </ButtonLink>
        )}
      </EntryForm>
    </article>
  )
}
