/** Lets the tests of a file run on the run's native Postgres: what opens a database for a test looks for this. */
import { inject } from 'vitest'

process.env.FOYER_TEST_DATABASE_URL = inject('postgresUrl')
