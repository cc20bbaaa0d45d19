/** The test of this folder: a door of its own for each, and a visitor in front of a page that carries the widget. */
import { test as base, expect, type Page } from '@playwright/test'
import { type DoorStandIn, openDoorStandIn } from './door-stand-in.ts'
import { openVisitor, type Visitor } from './visitor.ts'

type Fixtures = {
  door: DoorStandIn
  /** Vi, who visits. */
  vi: Visitor
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from its pattern
  door: async ({}, use) => {
    const door = await openDoorStandIn()
    await use(door)
    await door.close()
  },
  vi: async ({ page, door }, use) => {
    await use(openVisitor(page, door.url))
  },
})

export { expect, type Page }
