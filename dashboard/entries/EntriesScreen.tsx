/** Entries: the list on one side, the one being read or written on the other. */
import './entries.css'
import { LazyScreen } from '../app/LazyScreen.tsx'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'
import { Empty } from '../design/Faces.tsx'
import { createEntryList } from './create-entry-list.ts'
import { EntryListPane } from './EntryListPane.tsx'
import { EntryPage } from './EntryPage.tsx'
import { NewEntryPage } from './NewEntryPage.tsx'
import { createProposals } from './phrasings/create-proposals.ts'
import { ProposalsPage } from './phrasings/ProposalsPage.tsx'

const loadImport = async () => (await import('./import/ImportPage.tsx')).ImportPage

/** What stands in an entry's place in the address, and is none. */
const rooms = ['new', 'import', 'proposals']

export function EntriesScreen() {
  const signedIn = useSignedIn()
  const list = useModel(() => createEntryList(signedIn))
  const proposals = useModel(() => createProposals(signedIn))
  const openId = signedIn.router.path.value.split('/')[2] ?? null
  const state = list.state.value
  const isEmpty = state.face === 'ready' && state.value.length === 0 && openId === null
  return (
    <div class="panes" data-open={openId !== null} data-empty={isEmpty}>
      <EntryListPane list={list} proposals={proposals} openId={openId} />
      <section class="pane-detail" aria-label="Entry">
        {openId === 'new' && <NewEntryPage key={signedIn.router.query.value.toString()} />}
        {openId === 'import' && <LazyScreen key="import" load={loadImport} />}
        {openId === 'proposals' && <ProposalsPage proposals={proposals} />}
        {openId && !rooms.includes(openId) && <EntryPage key={openId} id={openId} />}
        {!openId && state.face === 'ready' && (
          <Empty
            title="Choose an entry"
            action={
              signedIn.mayWrite && (
                <ButtonLink icon="plus" href="/entries/new">
                  New entry
                </ButtonLink>
              )
            }
          >
            Read it, improve it, or see how it has changed.
          </Empty>
        )}
      </section>
    </div>
  )
}
