import { Agent, createServer, type RequestListener, request } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setInterval } from 'node:timers'
import type { Certificate } from '../certificate.ts'

/** Divides requests over the processes of one installation that say they are ready. */
export interface Proxy {
  readonly address: string
  /** The processes that may get requests. */
  over(addresses: readonly string[]): Promise<void>
  /** How many requests each of them got. */
  readonly shares: ReadonlyMap<string, number>
  close(): Promise<void>
}

/** How often `/readyz` is asked, in milliseconds: what a municipality's own proxy would do in seconds. */
const askEvery = 100

/**
 * A small proxy, as a municipality has one: keeps lines open, passes on the host, says who asks, sends a
 * request to one process and never a second time. With a certificate it speaks https to whoever asks.
 */
export async function openProxy(certificate?: Certificate): Promise<Proxy> {
  const lines = new Agent({ keepAlive: true, maxSockets: 64 })
  const shares = new Map<string, number>()
  let behind: readonly string[] = []
  let ready: readonly string[] = []
  let turn = 0
  const look = async (): Promise<void> => {
    const answers = await Promise.all(
      behind.map(async (one) => ((await isReady(one)) ? [one] : [])),
    )
    ready = answers.flat().filter((one) => behind.includes(one))
  }
  const looking = setInterval(() => void look(), askEvery)
  const pass: RequestListener = (asked, answer) => {
    turn += 1
    const to = ready[turn % ready.length]
    if (to === undefined) {
      answer.writeHead(502).end()
      return
    }
    shares.set(to, (shares.get(to) ?? 0) + 1)
    const { method, url: path } = asked
    const headers = { ...asked.headers, 'x-real-ip': asked.socket.remoteAddress }
    const onward = request(to, { method, path, headers, agent: lines }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(answer)
    })
    onward.once('error', () => answer.headersSent || answer.writeHead(502).end())
    asked.pipe(onward)
  }
  const server = certificate ? createSecureServer(certificate, pass) : createServer(pass)
  await new Promise<void>((tell) => server.listen(0, '127.0.0.1', tell))
  const { port } = server.address() as AddressInfo
  return {
    address: certificate ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    shares,
    over: (addresses) => {
      behind = addresses
      return look()
    },
    close: async () => {
      clearInterval(looking)
      lines.destroy()
      server.closeAllConnections()
      await new Promise((tell) => server.close(tell))
    },
  }
}

async function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    async (answer) => {
      await answer.arrayBuffer()
      return answer.ok
    },
    () => false,
  )
}
