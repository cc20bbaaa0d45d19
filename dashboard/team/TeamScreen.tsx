/** The team: who is in the company, whom people are handed to, who is available, what each looks after, and how long anybody has to come. */
import './team.css'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'
import { Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { ColleagueCard } from './ColleagueCard.tsx'
import { createTeam } from './create-team.ts'
import type { Colleague } from './fetch-team.ts'
import { PeopleCard } from './invite/PeopleCard.tsx'
import { MinutesCard } from './MinutesCard.tsx'

export function TeamScreen() {
  const signedIn = useSignedIn()
  const team = useModel(() => createTeam(signedIn))
  const state = team.state.value
  return (
    <div class="page setting-page">
      <header class="setting-head">
        <ButtonLink kind="plain" icon="back" href="/company" label="Back to the company" />
        <h1>The team</h1>
      </header>
      {!signedIn.mayManage && (
        <p class="notice">Owners and admins change this; your role reads it. Your own name is yours.</p>
      )}
      {state.face === 'loading' && (
        <Loading label="Loading the team">
          <div class="card setting-card">
            <Skeleton widths={[40, 100, 60]} height={20} />
          </div>
        </Loading>
      )}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={team.restart} />}
      {state.face === 'ready' && (
        <>
          <PeopleCard team={team} members={state.value.members} />
          <p class="setting-says">
            Somebody who asks for a person, complains or turns into a hot lead is handed to the colleague who
            fits best, with the whole story. A lead stays with whoever looks after it. Otherwise it goes by
            language, by what they need and by place, and then to whoever has the least to do.
          </p>
          {state.value.members.filter(answers).map(member => (
            <ColleagueCard key={member.user_id} team={team} member={member} needs={state.value.needs} />
          ))}
          <MinutesCard team={team} />
        </>
      )}
    </div>
  )
}

/** Whoever only reads is handed nobody. */
const answers = ({ role }: Colleague) => role !== 'viewer'
