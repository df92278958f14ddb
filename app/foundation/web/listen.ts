import type { ServerType } from '@hono/node-server'

/** How long running requests may take to finish when the app is asked to stop, in milliseconds. */
const finishWithin = 20_000

/** How many ports are tried in the demo when the first ones are taken. */
const portsToTry = 50

export interface Listening {
  readonly server: { stop(): Promise<void> }
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
    if (await isListening(server)) return { server: { stop: () => finish(server) }, port }
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

/** Lets running requests finish, and cuts off what takes too long. */
function finish(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, finishWithin)
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
