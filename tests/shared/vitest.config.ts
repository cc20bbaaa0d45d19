/** What needs data kept outside the project, in the folder that FOYER_SHARED names. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/shared/*.test.ts'],
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: 'tests/support/provide-postgres.ts',
    setupFiles: 'tests/support/use-postgres.ts',
  },
})
