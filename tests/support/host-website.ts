/** A company's own website on an origin of its own: one page, and whatever tag the company pastes into it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Website = { url: string; paste(tag: string): void; close(): Promise<void> }

export async function hostWebsite(title: string): Promise<Website> {
  let pasted = ''
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${pasted}</html>`)
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    paste(tag) {
      pasted = tag
    },
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
