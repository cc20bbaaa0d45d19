/** The member's door, every verb of it, beside an assistant that phrases with a model. */
import { inNodeAndDeno } from '../support/open-functions.ts'
import { desk } from './scenarios/desk.ts'
import { openScene } from './scenarios/scene.ts'

const scene = await openScene()

inNodeAndDeno(scene.functions, runtime => desk({ ...scene, runtime }), { hasModel: true })
