/** One lead: why it counts what it counts, what they said in their own words, and what became of it. */
import './lead.css'
import { useSignal } from '@preact/signals'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { ButtonLink } from '../../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import type { Board } from '../board/create-board.ts'
import { ReasonDialog } from '../board/ReasonDialog.tsx'
import type { Setting } from '../fetch-setting.ts'
import { nameOfLead } from '../name-of-lead.ts'
import { needsReason, type ReasonedPlace, type Target } from '../states.ts'
import { Conversations } from './Conversations.tsx'
import { createLead, type LeadModel } from './create-lead.ts'
import { FactsCard } from './FactsCard.tsx'
import type { LeadStory } from './fetch-lead.ts'
import { LeadHead } from './LeadHead.tsx'
import { Moves } from './Moves.tsx'
import { OwnerPicker } from './OwnerPicker.tsx'
import { ScoreCard } from './ScoreCard.tsx'
import { Verdict } from './Verdict.tsx'

export function LeadPage({ id, board }: { id: string; board: Board }) {
  const signedIn = useSignedIn()
  const lead = useModel(() => createLead(signedIn, id))
  const state = lead.state.value
  const setting = board.setting.value
  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={lead.reload} />
  if (setting.face === 'failed') return <Failed sentence={setting.sentence} onRetry={board.reloadAll} />
  if (state.face === 'loading' || setting.face === 'loading') return <LeadSkeleton />
  if (!state.value) {
    return (
      <Empty title="There is no such lead" action={<ButtonLink href="/leads">Back to all</ButtonLink>}>
        It may have been erased together with its conversation.
      </Empty>
    )
  }
  return <Filled story={state.value} setting={setting.value} lead={lead} board={board} />
}

type FilledProps = { story: LeadStory; setting: Setting; lead: LeadModel; board: Board }

function Filled({ story, setting, lead, board }: FilledProps) {
  const leavingFor = useSignal<ReasonedPlace | null>(null)
  const row = story.lead
  const moving = board.underWay.value.get(row.id)
  const shown = { ...row, state: moving?.to ?? row.state }
  const move = async (target: Target, reason?: string) => {
    if (needsReason(target) && !reason) {
      leavingFor.value = target
      return
    }
    leavingFor.value = null
    await board.move(row, target, reason)
    lead.refresh()
  }
  return (
    <article class="page lead-page">
      <LeadHead row={shown} isMoving={moving !== undefined} onMove={move} />
      <div class="lead-columns">
        <div class="lead-main">
          <Verdict row={shown} setting={setting} onMove={move} />
          <ScoreCard row={row} setting={setting} />
          <FactsCard story={story} setting={setting} lead={lead} />
        </div>
        <div class="lead-aside">
          <OwnerPicker row={row} setting={setting} lead={lead} />
          <Conversations conversations={story.conversations} />
          <Moves moves={story.moves} setting={setting} since={row.created_at} />
        </div>
      </div>
      {leavingFor.value && (
        <ReasonDialog
          place={leavingFor.value}
          name={nameOfLead(row)}
          onMove={reason => move(leavingFor.peek()!, reason)}
          onClose={() => {
            leavingFor.value = null
          }}
        />
      )}
    </article>
  )
}

function LeadSkeleton() {
  return (
    <div class="page lead-page">
      <Loading label="Loading the lead">
        <Skeleton widths={[36]} height={30} />
        <Skeleton widths={[100]} height={240} />
        <Skeleton widths={[100]} height={180} />
      </Loading>
    </div>
  )
}
