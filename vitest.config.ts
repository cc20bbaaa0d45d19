/** Every test but the browser's. What touches the database runs twice: on PGlite and on a native Postgres. */
import { configDefaults, defineConfig } from 'vitest/config'

const touchesDatabase = ['tests/{database,stack,functions}/**/*.test.ts']
const needsNative = 'tests/database/native/**' // several sessions, other versions, a plain role
// no database, or the same on every engine and slow: models, providers, the desk's words
const needsNoEngine = [
  'tests/functions/{claims,client-address,deno-versions,env,grounding,languages,own-words,prompt}.test.ts',
  'tests/functions/{lost-races,qualify-turn,sources-line}.test.ts',
  'tests/functions/{model-answers,models,connections,lead-webhook}.test.ts',
]
const needsShared = 'tests/{contracts,shared}/**' // data kept outside the project

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 3, // of which one mostly waits: for a clock, for a server that starts
    testTimeout: 60_000,
    isolate: false, // no module keeps state, so files share what they import
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pglite',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, needsNative, needsShared],
          globalSetup: 'tests/support/provide-pglite.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: touchesDatabase,
          exclude: [...configDefaults.exclude, ...needsNoEngine, needsShared],
          globalSetup: 'tests/support/provide-postgres.ts',
          setupFiles: 'tests/support/use-postgres.ts',
        },
      },
    ],
  },
})
