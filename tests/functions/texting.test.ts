/** The doors that Twilio and Kapso call, and what leaves through them. */
import { beforeAll, describe } from 'vitest'
import { runtimes } from '../support/open-functions.ts'
import { handOffs } from './scenarios/hand-offs.ts'
import { openScene } from './scenarios/scene.ts'
import { texting } from './scenarios/texting.ts'
import { textingTroubles } from './scenarios/texting-troubles.ts'
import { webhooks } from './scenarios/webhooks.ts'

const scene = await openScene()

describe('in node', () => {
  beforeAll(() => scene.functions.start({ runtime: 'node', hasModel: false }))
  for (const scenario of [texting, textingTroubles, webhooks, handOffs])
    scenario({ ...scene, runtime: 'node' })
})
// Under Deno only what is different there: the bundle, the cryptography, and the way to the database.
describe.runIf(runtimes.includes('deno'))('in deno', () => {
  beforeAll(() => scene.functions.start({ runtime: 'deno', hasModel: false }))
  for (const scenario of [texting, webhooks, handOffs]) scenario({ ...scene, runtime: 'deno' })
})
