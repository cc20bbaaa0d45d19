/** Run by Deno: serves bundled functions under `/<name>/…`, the way a request reaches them when hosted. */
const [folder, ...names] = Deno.args
const doors = new Map()
for (const name of names) doors.set(name, (await import(`${folder}/${name}/index.js`)).default)

Deno.serve(
  { port: 0, hostname: '127.0.0.1', onListen: ({ port }) => console.log(`listening on ${port}`) },
  request => doors.get(new URL(request.url).pathname.split('/')[1]).fetch(request),
)
