/** The language models: which phrase the answers and in which order, what they cost, and what went wrong. */
import './models.css'
import type { ModelTask } from '../../shared/models-door.ts'
import { useModel, useSignedIn } from '../app/use-app.ts'
import type { Model } from '../backend/rows.ts'
import { Button, ButtonLink } from '../design/Button.tsx'
import { Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { BudgetCard } from './BudgetCard.tsx'
import { createModelForm } from './create-model-form.ts'
import { createModels, type ModelsModel } from './create-models.ts'
import { Failures } from './Failures.tsx'
import type { Models } from './fetch-models.ts'
import { ModelForm } from './ModelForm.tsx'
import { ModelRow } from './ModelRow.tsx'
import { SourcesCard } from './SourcesCard.tsx'
import { StrictCard } from './StrictCard.tsx'
import { taskNames } from './words.ts'

export function ModelsScreen() {
  const signedIn = useSignedIn()
  const models = useModel(() => createModels(signedIn))
  const state = models.state.value
  return (
    <div class="page setting-page">
      <header class="setting-head">
        <ButtonLink kind="plain" icon="back" href="/company" label="Back to the company" />
        <h1>Language models</h1>
      </header>
      {state.face === 'loading' && (
        <Loading label="Loading the models">
          <div class="card setting-card">
            <Skeleton widths={[40, 100, 60]} height={20} />
          </div>
        </Loading>
      )}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={models.restart} />}
      {state.face === 'ready' && <Filled models={models} stored={state.value} />}
    </div>
  )
}

function Filled({ models, stored }: { models: ModelsModel; stored: Models }) {
  const signedIn = useSignedIn()
  const adding = useModel(() => createModelForm(signedIn, models))
  const { mayManage } = signedIn
  const all = stored.models
  return (
    <>
      {!mayManage && <p class="notice">Owners and admins choose models; your role reads them.</p>}
      <section class="card setting-card" aria-label="Models">
        <h2>Who phrases your answers</h2>
        <p class="setting-says">
          A model phrases answers in your visitors’ own language. It may use nothing but your entries and
          facts, and what it writes is checked before anybody reads it. The first one is asked; when it fails,
          the next.
        </p>
        {all.length === 0 && (
          <p class="notice notice-calm">
            You have no model of your own. If this installation has one, it phrases your answers; otherwise
            visitors get your entries, word for word.
          </p>
        )}
        <Tasks models={models} all={all} />
        {mayManage && !adding.isOpen.value && (
          <span>
            <Button kind={all.length === 0 ? 'primary' : 'quiet'} icon="plus" onClick={adding.open}>
              {all.length === 0 ? 'Add a model' : 'Another model'}
            </Button>
          </span>
        )}
      </section>
      {adding.isOpen.value && <ModelForm adding={adding} models={all} />}
      <StrictCard />
      <SourcesCard />
      <BudgetCard today={stored.today} />
      <Failures failures={stored.failures} />
    </>
  )
}

/** Models are asked in order among those that do the same; where all do the same, it needs no heading. */
function Tasks({ models, all }: { models: ModelsModel; all: Model[] }) {
  const tasks = (['phrase', 'extract'] satisfies ModelTask[]).map(task => ({
    task,
    members: all.filter(model => model.task === task),
  }))
  const hasBoth = tasks.every(({ members }) => members.length > 0)
  return (
    <>
      {tasks.map(
        ({ task, members }) =>
          members.length > 0 && (
            <div key={task}>
              {(hasBoth || task === 'extract') && <h3 class="models-task">{taskNames[task]}</h3>}
              <ol class="models-list">
                {members.map((model, place) => (
                  <ModelRow key={model.id} models={models} model={model} place={place} all={members} />
                ))}
              </ol>
            </div>
          ),
      )}
    </>
  )
}
