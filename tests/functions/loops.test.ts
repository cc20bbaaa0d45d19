/** What goes round in circles ends. */
import { beforeAll, describe } from 'vitest'
import { loops } from './scenarios/loops.ts'
import { openScene } from './scenarios/scene.ts'

const scene = await openScene()

describe('in node', () => {
  beforeAll(() => scene.functions.start({ runtime: 'node', hasModel: false }))
  loops({ ...scene, runtime: 'node' })
})
