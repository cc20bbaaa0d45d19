/** `npm start`: everything on one machine and one port. The only file that joins the stack and the functions. */
import { join, resolve } from 'node:path'
import { findUser } from '../../edge-functions/_platform/find-user.ts'
import { jsonLog, type Log } from '../../edge-functions/_platform/log.ts'
import type { Platform } from '../../edge-functions/_platform/platform.ts'
import { sqlDatabase } from '../../edge-functions/_platform/sql-database.ts'
import { deskDoor } from '../../edge-functions/desk/index.ts'
import { jobsDoor } from '../../edge-functions/jobs/index.ts'
import { widgetDoor } from '../../edge-functions/widget/index.ts'
import { buildPages } from './build-pages.ts'
import { readSettings, type Settings } from './read-settings.ts'
import { demoOwner, findDemoKey, seedDemo } from './seed-demo.ts'
import { servePages } from './serve-pages.ts'
import { startClock } from './stack/clock.ts'
import { openStack, type Stack } from './stack/open-stack.ts'
import { probePort, serve } from './stack/serve.ts'

const root = resolve(import.meta.dirname, '../..')

start().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})

async function start(): Promise<void> {
  const settings = readSettings(root)
  await probePort(settings) // before anything is made
  await buildPages(root)

  const stack = await openStack({
    folder: resolve(root, settings.folder),
    databaseUrl: settings.databaseUrl ?? undefined,
    migrations: join(root, 'supabase/migrations'),
    siteUrl: settings.publicUrl,
    redirectUrls: [`http://localhost:${settings.port}/**`, `http://127.0.0.1:${settings.port}/**`],
    schemas: ['public', 'service'],
  })

  if (settings.hasDemo) {
    openDoors(
      stack,
      localPlatform(stack, settings, () => {}),
    ) // the demo's own visitors are no news
    await seedDemo(stack, settings.publicUrl)
  }
  const platform = localPlatform(stack, settings, jsonLog)
  openDoors(stack, platform)

  const pages = servePages({
    root,
    publishableKey: stack.keys.publishable,
    demoKey: () => findDemoKey(stack.sql),
    isHealthy: async () => (await stack.sql.query('select 1')).length === 1,
    isDev: process.argv.includes('--dev'),
  })
  const server = await serve(
    {
      fetch: (request, peerAddress) =>
        /^\/(rest|auth|functions)\/v1(\/|$)/.test(new URL(request.url).pathname)
          ? stack.fetch(request, peerAddress)
          : pages.fetch(request),
      handleUpgrade: stack.handleUpgrade,
    },
    settings,
  ).catch(async error => {
    await stack.close()
    throw error
  })

  // This process alone holds the embedded database, so a turn still leased was cut off with the last one.
  if (stack.sql.kind === 'pglite') await platform.database.call('release_turns', {})
  const clock = startClock(() => runJobs(stack), { everySeconds: 5, onError: console.error })
  clock.soon()

  greet(settings)
  stack.warmUp()
  closeOnSignal(async () => {
    await clock.stop()
    await server.close()
    await stack.close()
  })
}

function openDoors(stack: Stack, platform: Platform): void {
  const doors = { widget: widgetDoor(platform), desk: deskDoor(platform), jobs: jobsDoor(platform) }
  stack.serveFunctions({
    widget: request => doors.widget.fetch(request),
    desk: request => doors.desk.fetch(request),
    jobs: request => doors.jobs.fetch(request),
  })
}

function localPlatform(stack: Stack, settings: Settings, log: Log): Platform {
  const ownOrigins = [
    settings.publicUrl,
    `http://localhost:${settings.port}`,
    `http://127.0.0.1:${settings.port}`,
  ]
  const env = {
    ownOrigins,
    supabaseUrl: settings.publicUrl,
    realtimeUrl: '/realtime/v1',
    publishableKey: stack.keys.publishable,
    secretKey: stack.keys.secret,
    jobsSecret: stack.keys.jobs,
    trustedHops: 1,
    groq: settings.groq,
  }
  return {
    env,
    database: sqlDatabase((statement, parameters) =>
      stack.sql.transaction(query => query(statement, parameters), { as: { role: 'service_role' } }),
    ),
    findUser: authorization =>
      findUser(authorization, env, async request => stack.fetch(request as Request, '127.0.0.1')),
    background: stack.waitUntil,
    log,
  }
}

async function runJobs(stack: Stack): Promise<void> {
  const request = new Request('http://localhost/functions/v1/jobs', {
    method: 'POST',
    headers: { 'x-foyer-jobs-secret': stack.keys.jobs },
  })
  const response = await stack.fetch(request, '127.0.0.1')
  if (!response.ok) throw new Error(`The clock's sweep failed with ${response.status}.`)
  await response.body?.cancel()
}

function greet({ publicUrl, databaseUrl, folder, hasDemo, groq }: Settings): void {
  const place = databaseUrl
    ? `the database at ${new URL(databaseUrl).host}, keys in ${folder}/`
    : `${folder}/`
  const answers = groq
    ? `phrased by ${groq.model}`
    : 'the company’s own words (set GROQ_API_KEY to have them phrased)'
  const signIn = hasDemo ? `   sign in as ${demoOwner.email} / ${demoOwner.password}` : ''
  console.log(
    [
      '',
      `  Dashboard  ${publicUrl}/${signIn}`,
      ...(hasDemo ? [`  Demo site  ${publicUrl}/demo`] : []),
      `  Answers    ${answers}`,
      `  Data       ${place}`,
      '',
    ].join('\n'),
  )
}

function closeOnSignal(close: () => Promise<void>): void {
  let isClosing = false
  const stop = async () => {
    if (isClosing) process.exit(1) // asked twice: at once, then
    isClosing = true
    await close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
