/** Binds a port and serves HTTP and web sockets on it until closed. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { StackError } from './stack-error.ts'

export type Served = {
  /** `cutOff` destroys the caller's connection, for what plays a server that is down. */
  fetch(request: Request, peerAddress: string, cutOff: () => void): Response | Promise<Response>
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

export type Server = {
  port: number
  /**
   * Takes no new connection, gives running responses two seconds, then cuts them: a stream never ends by itself.
   * Web sockets are left to whoever took them over.
   */
  close(): Promise<void>
}

/** Port 0 takes any free one. Throws `port_busy`. */
export async function serve(
  served: Served,
  { port, host }: { port: number; host?: string },
): Promise<Server> {
  const listener = getRequestListener(
    (request, env) => {
      const { incoming } = env as { incoming: IncomingMessage }
      return served.fetch(request, peerAddress(incoming), () => incoming.socket.destroy())
    },
    { overrideGlobalObjects: false },
  )
  const running = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    running.add(response)
    response.once('close', () => running.delete(response))
    void listener(request, response)
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const [path] = (request.url ?? '').split('?') // not parsed as a URL: what a socket sends need not be one
    if (path === '/realtime/v1/websocket') return served.handleUpgrade(request, socket, head)
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', cause => reject(cannotListen(port, cause as NodeJS.ErrnoException)))
    server.listen(port, host, resolve)
  })

  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close()
      server.closeIdleConnections()
      const ended = [...running].map(response => new Promise(resolve => response.once('close', resolve)))
      const cut = new Promise(resolve => setTimeout(resolve, 2000).unref())
      await Promise.race([Promise.all(ended), cut])
      server.closeAllConnections()
    },
  }
}

/** A socket that takes both kinds of address writes IPv4 as `::ffff:…`. */
function peerAddress({ socket }: IncomingMessage): string {
  return (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '')
}

/** Throws `port_busy` where `serve` would. */
export async function probePort({ port, host }: { port: number; host?: string }): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', cause => reject(cannotListen(port, cause as NodeJS.ErrnoException)))
    probe.listen(port, host, resolve)
  })
  await new Promise(resolve => probe.close(resolve))
}

function cannotListen(port: number, cause: NodeJS.ErrnoException): StackError {
  const reason =
    cause.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be opened: ${cause.message}`
  return new StackError('port_busy', `Port ${port} ${reason}.`, cause)
}
