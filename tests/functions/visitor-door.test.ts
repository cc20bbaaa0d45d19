/** The visitor's door, every verb of it, where answers are the company's own words. */
import { describe } from 'vitest'
import { inNodeAndDeno } from '../support/open-functions.ts'
import { config } from './scenarios/config.ts'
import { limits } from './scenarios/limits.ts'
import { messages } from './scenarios/messages.ts'
import { noModel } from './scenarios/no-model.ts'
import { origins } from './scenarios/origins.ts'
import { privacy } from './scenarios/privacy.ts'
import { reading } from './scenarios/reading.ts'
import { openScene } from './scenarios/scene.ts'
import { text } from './scenarios/text.ts'
import { tokens } from './scenarios/tokens.ts'
import { visits } from './scenarios/visits.ts'

const scenarios = { config, visits, messages, noModel, text, tokens, reading, origins, limits, privacy }
const scene = await openScene()

inNodeAndDeno(scene.functions, runtime => {
  for (const [name, scenario] of Object.entries(scenarios))
    describe(name, () => scenario({ ...scene, runtime }))
})
