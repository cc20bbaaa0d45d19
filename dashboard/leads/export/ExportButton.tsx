/** Everything the board is filtered to, as a file for a spreadsheet. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../../app/use-app.ts'
import { sentenceOf } from '../../backend/unwrap.ts'
import { Button } from '../../design/Button.tsx'
import { dayOf } from '../../design/day-of.ts'
import { count } from '../../design/format.ts'
import type { Board } from '../board/create-board.ts'
import { exportLeads } from './export-leads.ts'

export function ExportButton({ board }: { board: Board }) {
  const { backend, timeZone, toasts } = useSignedIn()
  const read = useSignal<number | null>(null)
  const run = async () => {
    const setting = board.setting.peek()
    if (setting.face !== 'ready' || read.peek() !== null) return
    read.value = 0
    try {
      const csv = await exportLeads(backend, {
        wanted: await board.wanted(),
        setting: setting.value,
        onRead: leads => {
          read.value = leads
        },
      })
      save(csv, `leads ${dayOf(new Date(), timeZone.peek())}.csv`)
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    }
    read.value = null
  }
  return (
    <Button size="small" icon="import" isBusy={read.value !== null} onClick={run}>
      {read.value === null ? 'Export' : `Reading ${count(read.value)}…`}
    </Button>
  )
}

function save(csv: string, name: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000) // the browser reads it after the click
}
