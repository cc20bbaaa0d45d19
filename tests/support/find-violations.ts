/**
 * What stands in somebody's way on a page, as axe finds it. In the page itself: the second page that axe would open, for
 * frames of other origins, of which we have none, costs as much again.
 */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']

export async function findViolations(page: Page): Promise<Violations> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
}
