import { once } from 'node:events'
import { request } from 'node:http'
import { serve } from '@hono/node-server'
import { afterEach, expect, it, vi } from 'vitest'
import { type Listening, leaveTime, listenOnFreePort, requestLimits } from './listen.ts'

const timers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

afterEach(() => vi.useRealTimers())

async function open(fetch: () => Promise<Response> | Response): Promise<Listening> {
  return listenOnFreePort(
    (port) => serve({ fetch, port, hostname: '127.0.0.1', serverOptions: requestLimits }),
    34_106,
    true,
  )
}

/** The status of one request on a line of its own, or why there was none. */
async function ask(port: number): Promise<number | string> {
  const asked = request({ port, host: '127.0.0.1', agent: false })
  asked.end()
  return once(asked, 'response').then(
    ([answer]) => {
      const { statusCode = 0 } = answer as { statusCode?: number }
      return statusCode
    },
    (error: NodeJS.ErrnoException) => error.code ?? 'unknown',
  )
}

it('a request that is running when the app is asked to stop is finished', async () => {
  const asked = Promise.withResolvers<undefined>()
  const answer = Promise.withResolvers<Response>()
  const { server, port } = await open(() => {
    asked.resolve(undefined)
    return answer.promise
  })
  const running = ask(port)
  await asked.promise
  const stopped = server.stop(0)
  expect(await ask(port)).toBe('ECONNREFUSED')
  answer.resolve(new Response('klaar'))
  expect(await running).toBe(200)
  await stopped
})

it('a request that takes longer than twenty seconds after that is cut off', async () => {
  const asked = Promise.withResolvers<undefined>()
  const { server, port } = await open(() => {
    asked.resolve(undefined)
    return new Promise(() => undefined)
  })
  const running = ask(port)
  await asked.promise
  timers()
  const stopped = server.stop(0)
  await vi.advanceTimersByTimeAsync(19_999)
  const before = await Promise.race([running, Promise.resolve('still waiting')])
  await vi.advanceTimersByTimeAsync(1)
  expect([before, await running]).toEqual(['still waiting', 'ECONNRESET'])
  await stopped
})

it('while the app is leaving it still answers, so that nobody meets a closed door', async () => {
  const { server, port } = await open(() => new Response('ja'))
  const stopped = server.stop(leaveTime / 100)
  expect(await ask(port)).toBe(200)
  await stopped
  expect(await ask(port)).toBe('ECONNREFUSED')
})
