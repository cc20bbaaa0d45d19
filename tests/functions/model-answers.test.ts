/** Answers phrased by a model: when it is well, when it is not, and when everything else goes wrong. */
import { describe } from 'vitest'
import { inNodeAndDeno } from '../support/open-functions.ts'
import { cutOff } from './scenarios/cut-off.ts'
import { model } from './scenarios/model.ts'
import { modelFailures } from './scenarios/model-failures.ts'
import { modelLies } from './scenarios/model-lies.ts'
import { openScene } from './scenarios/scene.ts'

const scenarios = { model, modelFailures, modelLies, cutOff }
const scene = await openScene()

inNodeAndDeno(
  scene.functions,
  runtime => {
    for (const [name, scenario] of Object.entries(scenarios))
      describe(name, () => scenario({ ...scene, runtime }))
  },
  { hasModel: true, where: ['node', 'deno'] }, // it runs on one engine only
)
