import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { onTestFinished, vi } from 'vitest'

/** How a provider fails to answer one question. */
export type Trouble =
  | 'is silent'
  | 'stops halfway and keeps the line'
  | 'comes byte by byte'
  | 'breaks off halfway'
  | 'gives half a document'
  | 'gives nothing'
  | 'never ends'
  | 'is far too large'
  | 'is a little too large'
  | 'unpacks to far too much'
  | 'sends on to elsewhere'
  | 'is broken'
  | 'is a page for people'
  | 'is another document'

/** Those that never end by themselves: only our own patience does. */
export const endless: readonly Trouble[] = [
  'is silent',
  'stops halfway and keeps the line',
  'comes byte by byte',
]

/** Those of which only the beginning is read. */
export const large: readonly Trouble[] = [
  'never ends',
  'is far too large',
  'is a little too large',
  'unpacks to far too much',
]

/** All others are over as soon as they came. */
export const ending: readonly Trouble[] = [
  'breaks off halfway',
  'gives half a document',
  'gives nothing',
  ...large,
  'sends on to elsewhere',
  'is broken',
  'is a page for people',
  'is another document',
]

const json = { 'content-type': 'application/json' }
/** `{"a":"` and much of nothing: what would be right JSON if it ended. */
const begin = '{"keys":[],"a":"'
const megabyte = ' '.repeat(1_000_000)

/** Answers as badly as asked; `elsewhere` is where it sends on to. */
export function answerBadly(response: ServerResponse, trouble: Trouble, elsewhere: string): void {
  // Whoever asked may have hung up; that is the point.
  response.on('error', () => undefined)
  if (trouble === 'is silent') return
  if (trouble === 'stops halfway and keeps the line') {
    response.writeHead(200, json).write(begin)
  } else if (trouble === 'breaks off halfway') {
    response.writeHead(200, { ...json, 'content-length': '500' })
    response.write(begin, () => response.destroy())
  } else if (trouble === 'gives half a document') response.writeHead(200, json).end(begin)
  else if (trouble === 'gives nothing') response.writeHead(200, json).end()
  else if (trouble === 'never ends') pourOut(response.writeHead(200, json))
  else if (trouble === 'is far too large') {
    response.writeHead(200, json).end(`${begin}${megabyte}"}`)
  } else if (trouble === 'is a little too large') {
    response.writeHead(200, json).end(`${begin}${' '.repeat(300 * 1024)}"}`)
  } else if (trouble === 'comes byte by byte') trickle(response.writeHead(200, json))
  else if (trouble === 'unpacks to far too much') {
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' })
    response.end(gzipSync(`${begin}${megabyte}"}`))
  } else if (trouble === 'sends on to elsewhere') {
    response.writeHead(302, { location: elsewhere }).end()
  } else if (trouble === 'is broken') response.writeHead(500, json).end('{}')
  else if (trouble === 'is a page for people') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Even geduld</h1>')
  } else response.writeHead(200, json).end('["iets anders"]')
}

/** Writes a sign now and then, for as long as somebody keeps the line: each comes well within any time. */
function trickle(response: ServerResponse): void {
  response.write(begin)
  const one = setInterval(() => response.write(' '), 5)
  response.once('close', () => clearInterval(one))
}

/** Writes for as long as somebody reads; who reads this much would read on. */
function pourOut(response: ServerResponse): void {
  response.write(begin)
  let left = 20
  const pour = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1
      if (!response.write(megabyte)) return
    }
    response.end()
  }
  response.on('drain', pour)
  pour()
}

/** The patience of whoever asks, that ends when the test says so. */
export interface Patience {
  /** Every bound that was set, in milliseconds. */
  readonly bounds: readonly number[]
  end(): void
}

/** Takes the time out of waiting: nothing is given up before `end`, and then at once. */
export function holdPatience(): Patience {
  const waiting: AbortController[] = []
  const bounds: number[] = []
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    bounds.push(milliseconds)
    const controller = new AbortController()
    waiting.push(controller)
    return controller.signal
  })
  const end = (): void => {
    for (const one of waiting.splice(0)) one.abort(new DOMException('Te laat.', 'TimeoutError'))
  }
  // A test that goes wrong leaves nobody waiting.
  onTestFinished(end)
  return { bounds, end }
}
