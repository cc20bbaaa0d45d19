/** Leads: the board of everybody who could become a customer, and one of them at a time. */
import '../contacts/contacts.css'
import '../conversations/list/list.css'
import './leads.css'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { BoardPage } from './board/BoardPage.tsx'
import { createBoard } from './board/create-board.ts'
import { LeadPage } from './lead/LeadPage.tsx'

export function LeadsScreen() {
  const signedIn = useSignedIn()
  const board = useModel(() => createBoard(signedIn))
  const openId = signedIn.router.path.value.split('/')[2] ?? null
  return openId ? <LeadPage key={openId} id={openId} board={board} /> : <BoardPage board={board} />
}
