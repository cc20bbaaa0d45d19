/** The desk's connections, numbers and templates, its phone checks, and what it sends to phones. */
import { beforeAll, describe } from 'vitest'
import { numbers } from './scenarios/numbers.ts'
import { numbersThatComeAndGo } from './scenarios/numbers-that-come-and-go.ts'
import { phoneChecks } from './scenarios/phone-checks.ts'
import { openScene } from './scenarios/scene.ts'
import { twilioConnections } from './scenarios/twilio-connections.ts'
import { whatsappConnections } from './scenarios/whatsapp-connections.ts'
import { writingToPhones } from './scenarios/writing-to-phones.ts'

const scene = await openScene()
const scenarios = {
  twilioConnections,
  numbers,
  whatsappConnections,
  numbersThatComeAndGo,
  phoneChecks,
  writingToPhones,
}

// Under Deno only what is different there: the bundle, and the way to the database.
describe('in node', () => {
  beforeAll(() => scene.functions.start({ runtime: 'node', hasModel: false }))
  for (const scenario of Object.values(scenarios)) scenario({ ...scene, runtime: 'node' })
})
describe('in deno', () => {
  beforeAll(() => scene.functions.start({ runtime: 'deno', hasModel: false }))
  writingToPhones({ ...scene, runtime: 'deno' })
})
