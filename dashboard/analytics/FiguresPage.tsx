/** Tiles and charts of a period. Every tile opens the rows it counts. */
import { useModel, useSignedIn } from '../app/use-app.ts'
import { channelNames } from '../conversations/words.ts'
import { ButtonLink } from '../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { BarChart } from './BarChart.tsx'
import { createAnalytics, type Figures, perDay, total } from './create-analytics.ts'
import type { Measure } from './measures.ts'
import { PeriodPicker } from './PeriodPicker.tsx'
import { eachDay } from './period.ts'
import type { Series } from './plot.ts'
import { AnswerRateTile, Tile } from './Tile.tsx'

const tiles: Measure[] = [
  'visits',
  'engaged_visits',
  'conversations',
  'messages_in',
  'messages_out',
  'answered',
  'unanswered',
]

export function FiguresPage() {
  const signedIn = useSignedIn()
  const analytics = useModel(() => createAnalytics(signedIn))
  const state = analytics.state.value
  return (
    <div class="page">
      <header class="page-head">
        <h1>Analytics</h1>
        <p class="muted">Days as they are in {signedIn.timeZone.value.replaceAll('_', ' ')}</p>
      </header>
      <PeriodPicker analytics={analytics} />
      {state.face === 'loading' && <FiguresSkeleton />}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={analytics.reload} />}
      {state.face === 'ready' && (
        <>
          {state.isStale && <p class="muted">Could not refresh just now. Trying again shortly.</p>}
          <Filled figures={state.value} search={signedIn.router.query.value.toString()} />
        </>
      )}
    </div>
  )
}

function Filled({ figures, search }: { figures: Figures; search: string }) {
  const days = eachDay(figures.days)
  const isQuiet = figures.rows.length === 0
  return (
    <>
      <ul class="tiles">
        {tiles.map(measure => (
          <li key={measure}>
            <Tile
              measure={measure}
              value={total(figures, measure)}
              perDay={perDay(figures, measure)}
              href={`/analytics/${measure}${search && `?${search}`}`}
            />
          </li>
        ))}
        <li>
          <AnswerRateTile answered={total(figures, 'answered')} unanswered={total(figures, 'unanswered')} />
        </li>
      </ul>
      {isQuiet ? (
        <Empty
          title="A quiet period"
          action={
            <ButtonLink icon="widget" href="/widget">
              See your widget
            </ButtonLink>
          }
        >
          Nobody visited a page with your widget on these days.
        </Empty>
      ) : (
        <div class="charts">
          <BarChart title="Messages by channel" unit="messages" days={days} series={messageSeries(figures)} />
          <BarChart title="Visits" unit="visits" days={days} series={visitSeries(figures)} />
        </div>
      )}
    </>
  )
}

function messageSeries(figures: Figures): Series[] {
  const channels = (['widget', 'sms', 'whatsapp'] as const).filter(
    (channel, index) => index === 0 || figures.rows.some(row => row.channel === channel),
  )
  return channels.map((channel, index) => {
    const inward = perDay(figures, 'messages_in', channel)
    const outward = perDay(figures, 'messages_out', channel)
    return {
      name: channelNames[channel],
      colour: index,
      values: inward.map((value, day) => value + (outward[day] ?? 0)),
    }
  })
}

function visitSeries(figures: Figures): Series[] {
  const engaged = perDay(figures, 'engaged_visits')
  const all = perDay(figures, 'visits')
  return [
    { name: 'Opened the chat', colour: 1, values: engaged },
    { name: 'Only looked', colour: 3, values: all.map((value, day) => value - (engaged[day] ?? 0)) },
  ]
}

function FiguresSkeleton() {
  return (
    <Loading label="Loading figures">
      <div class="tiles">
        {tiles.concat('visits').map((measure, index) => (
          <div class="tile card" key={`${measure}${index > 6}`}>
            <Skeleton widths={[50]} />
            <Skeleton widths={[34]} height={30} />
            <Skeleton widths={[80]} />
          </div>
        ))}
      </div>
      <div class="charts">
        <div class="card chart-loading" />
        <div class="card chart-loading" />
      </div>
    </Loading>
  )
}
