import { setTimeout as pause } from 'node:timers/promises'
import type { ServerType } from '@hono/node-server'

/** From being asked to stop until running requests are cut off, in milliseconds. */
const finishWithin = 20_000
/**
 * How long the app, asked to stop, still takes new requests, in milliseconds: `/readyz` says no, and
 * whoever divides the requests needs a moment to see that.
 */
export const leaveTime = 5_000

/** What one request may cost before it is even understood. Times in milliseconds, sizes in bytes. */
export const requestLimits = {
  /** From the first byte of a request to its last: a form that trickles in holds a place. */
  requestTimeout: 30_000,
  headersTimeout: 15_000,
  /** Longer than what proxies wait (60 s), so that they never send into a line that is just closing. */
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
} as const

/** How many ports are tried in the demo when the first ones are taken. */
const portsToTry = 50

export interface Listening {
  /** Stops: still answers everything for `leaving` milliseconds, then finishes what runs. */
  readonly server: { stop(leaving: number): Promise<void> }
  readonly port: number
}

/** Listens on the wanted port or, where it may move on, on the next free one when that is taken. */
export async function listenOnFreePort(
  listen: (port: number) => ServerType,
  wanted: number,
  mayMoveOn: boolean,
): Promise<Listening> {
  const last = wanted + (mayMoveOn ? portsToTry : 1)
  for (let port = wanted; port < last && port <= 65_535; port += 1) {
    const server = listen(port)
    if (await isListening(server))
      return { server: { stop: (leaving) => finish(server, leaving) }, port }
  }
  throw new Error(`Poort ${wanted} is bezet. Kies een andere met PORT.`)
}

/** True when the server listens, false when its port was taken; any other trouble is thrown. */
function isListening(server: ServerType): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(true))
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
  })
}

/** Goes on for a while, lets running requests finish, and cuts off what takes too long. */
async function finish(server: ServerType, leaving: number): Promise<void> {
  if (leaving > 0) await pause(leaving)
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, finishWithin - leaving)
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
