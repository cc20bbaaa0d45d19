/** `npm start`: everything on one machine and one port. The only file that joins the stack and the functions. */
import { join, resolve } from 'node:path'
import { findUser } from '../../edge-functions/_platform/find-user.ts'
import { jsonLog, type Log } from '../../edge-functions/_platform/log.ts'
import type { Platform } from '../../edge-functions/_platform/platform.ts'
import { sqlDatabase } from '../../edge-functions/_platform/sql-database.ts'
import { calendarDoor } from '../../edge-functions/calendar/index.ts'
import { deskDoor } from '../../edge-functions/desk/index.ts'
import { jobsDoor } from '../../edge-functions/jobs/index.ts'
import { smsDoor } from '../../edge-functions/sms/index.ts'
import { whatsappDoor } from '../../edge-functions/whatsapp/index.ts'
import { widgetDoor } from '../../edge-functions/widget/index.ts'
import { buildPages } from './build-pages.ts'
import type { Desk } from './desk.ts'
import { type Lab, openLab } from './open-lab.ts'
import { type ProviderSettings, readSettings, type Settings } from './read-settings.ts'
import { demoOwner, findDemoKey, seedDemo } from './seed-demo.ts'
import { seedLines } from './seed-lines.ts'
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

  const lab = settings.providers ? null : openLabFor(stack, settings)
  const providers = settings.providers ?? (lab as Lab).settings

  const quietly = localPlatform(stack, { settings, providers, log: () => {} }) // the demo's own visitors are no news
  if (settings.hasDemo) {
    openDoors(stack, quietly)
    await seedDemo(stack, settings.publicUrl, askDesk(quietly))
  }
  const platform = localPlatform(stack, { settings, providers, log: jsonLog })
  openDoors(stack, platform)

  let isReady = false // there is a port before there is everything behind it
  const pages = servePages({
    root,
    publishableKey: stack.keys.publishable,
    demoKey: () => findDemoKey(stack.sql),
    isHealthy: async () => isReady && (await stack.sql.query('select 1')).length === 1,
    isDev: process.argv.includes('--dev'),
    lab: lab?.page ?? null,
  })
  const server = await serve(
    {
      fetch(request, peerAddress, cutOff) {
        const { pathname } = new URL(request.url)
        if (/^\/(rest|auth|storage|functions)\/v1(\/|$)/.test(pathname))
          return stack.fetch(request, peerAddress)
        if (lab && /^\/lab\/(api|providers)\//.test(pathname)) return lab.fetch(request, cutOff)
        return pages.fetch(request)
      },
      handleUpgrade: stack.handleUpgrade,
    },
    settings,
  ).catch(async error => {
    await lab?.close()
    await stack.close()
    throw error
  })
  if (lab && settings.hasDemo) await seedLines(stack, lab, askDesk(quietly))
  lab?.resume()
  isReady = true

  // This process alone holds the embedded database, so a turn still leased was cut off with the last one.
  if (stack.sql.kind === 'pglite') await platform.database.call('release_turns', {})
  const clock = startClock(() => runJobs(stack), { everySeconds: 5, onError: console.error })
  clock.soon()

  greet(settings)
  stack.warmUp()
  closeOnSignal(async () => {
    await clock.stop()
    await server.close()
    await lab?.close()
    await stack.close()
  })
}

/** Where this process reaches itself, whatever name it has outside. */
function loopback({ host, port }: Settings): string {
  return `http://${/^(localhost|0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host}:${port}`
}

function ownOriginsOf({ publicUrl, port }: Settings): string[] {
  return [publicUrl, `http://localhost:${port}`, `http://127.0.0.1:${port}`]
}

function openLabFor(stack: Stack, settings: Settings): Lab {
  return openLab({
    root,
    folder: resolve(root, settings.folder),
    origin: loopback(settings),
    publicUrl: settings.publicUrl,
    ownOrigins: ownOriginsOf(settings),
    secret: stack.keys.jobs,
  })
}

/** The desk without its gate: for seeding, in the name of somebody who has just been made. */
function askDesk(platform: Platform): Desk {
  return async (member, path, body) => {
    const desk = deskDoor({ ...platform, findUser: async () => member })
    const response = await desk.fetch(
      new Request(`http://localhost/desk/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body ? JSON.stringify(body) : null,
      }),
    )
    const answer = (await response.json()) as Record<string, unknown>
    if (!response.ok) throw new Error(`The demo could not be set up: ${answer.message}`)
    return answer
  }
}

function openDoors(stack: Stack, platform: Platform): void {
  const doors = {
    widget: widgetDoor(platform),
    sms: smsDoor(platform),
    whatsapp: whatsappDoor(platform),
    desk: deskDoor(platform),
    jobs: jobsDoor(platform),
    calendar: calendarDoor(platform),
  }
  stack.serveFunctions({
    widget: request => doors.widget.fetch(request),
    sms: request => doors.sms.fetch(request),
    whatsapp: request => doors.whatsapp.fetch(request),
    desk: request => doors.desk.fetch(request),
    jobs: request => doors.jobs.fetch(request),
    calendar: request => doors.calendar.fetch(request),
  })
}

function localPlatform(
  stack: Stack,
  { settings, providers, log }: { settings: Settings; providers: ProviderSettings; log: Log },
): Platform {
  const env = {
    ownOrigins: ownOriginsOf(settings),
    supabaseUrl: loopback(settings),
    realtimeUrl: '/realtime/v1',
    publishableKey: stack.keys.publishable,
    secretKey: stack.keys.secret,
    jobsSecret: stack.keys.jobs,
    trustedHops: 1,
    functionsUrl: `${settings.publicUrl}/functions/v1`,
    ...providers,
    groq: settings.groq,
    ...(settings.embeddings && { embeddings: settings.embeddings }),
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

function greet({ publicUrl, databaseUrl, folder, hasDemo, groq, providers }: Settings): void {
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
      ...(providers ? [] : [`  Lab        ${publicUrl}/lab   phones to text the company with`]),
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
