/** Makes a database on a server, as a copy of `template` when nobody is connected to that; returns its URL. */
import postgres from 'postgres'

export async function createDatabase(
  serverUrl: string,
  name: string,
  template = 'template1',
): Promise<string> {
  const sql = postgres(serverUrl, { max: 1 })
  await sql`create database ${sql(name)} template ${sql(template)}`.finally(() => sql.end())
  const url = new URL(serverUrl)
  url.pathname = name
  return url.href
}
