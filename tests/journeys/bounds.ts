import { availableParallelism, freemem, loadavg } from 'node:os'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { Locator, Page } from 'playwright-core'

/** The longest that one thing asked of a browser or a product may take, in milliseconds: no measure of speed. */
const longest = 60_000

/** How late this process itself was in doing what was due, in nanoseconds. */
const lateness = monitorEventLoopDelay({ resolution: 100 })
lateness.enable()

/** What was asked last, for whoever wants to know where a journey stood still. */
interface Asked {
  readonly what: string
  readonly at: number
  took: number | undefined
}
const asked: Asked[] = []
const remembered = 12

/** What is waited for has this long, or fails with a sentence that says what, where and since when. */
export async function within<T>(
  what: string,
  work: PromiseLike<T>,
  where: () => string = () => '',
  bound = longest,
): Promise<T> {
  const one: Asked = { what, at: performance.now(), took: undefined }
  asked.push(one)
  if (asked.length > remembered) asked.shift()
  // Made here, so that it points to whoever asked.
  const hung = new Error()
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => {
      hung.message = `${what} did not end within ${bound / 1000} s${where()}. ${surroundings()}`
      refuse(hung)
    }, bound)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    clearTimeout(timer)
    one.took = performance.now() - one.at
  }
}

/** What was asked last, with how long each took: for a journey that did not get to its end. */
export function lastAsked(): string {
  const lines = asked.map(({ what, at, took }) => {
    const ago = seconds(performance.now() - at)
    return `${what}: ${took === undefined ? `under way since ${ago}` : `took ${seconds(took)}, ${ago} ago`}`
  })
  return [...lines, surroundings()].join('\n')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** How the machine and this process are: whether something hung, or everything was slow. */
function surroundings(): string {
  const load = loadavg().map((one) => one.toFixed(1))
  const free = Math.round(freemem() / 1024 ** 2)
  const late = seconds(lateness.max / 1_000_000)
  return (
    `This process was ${late} late at most; load ${load.join(' ')} on ` +
    `${availableParallelism()} cores, ${free} MB free.`
  )
}

/** What comes out of the browser and can be asked more, by the names that Playwright gives. */
const askable = new Set([
  'APIRequestContext',
  'APIResponse',
  'BrowserContext',
  'CDPSession',
  'Clock',
  'Download',
  'Keyboard',
  'Locator',
  'Mouse',
  'Page',
  'Request',
  'Response',
])

const crashed = new WeakSet<object>()
/** What stands behind each that is bounded. */
const behind = new WeakMap<object, object>()

/** The name of its kind, without the marks that its bundle adds to it. */
function kindOf(one: object): string {
  return one.constructor.name.replaceAll(/^_|\d+$/g, '')
}

/**
 * The same browser, or what came out of it, of which nothing can be asked without a bound: Playwright itself gives
 * one to some acts, and none to a script in the page, a count, a key, a paper, a new page or a closing.
 */
export function bounded<T extends object>(given: T, bound = longest): T {
  const one = (behind.get(given) ?? given) as T
  const kind = kindOf(one)
  if (isPage(one)) one.once('crash', () => crashed.add(one))
  const further = (value: unknown): unknown => (isAskable(value) ? bounded(value, bound) : value)
  const bounding = new Proxy(one, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function' || key === 'constructor') return further(value)
      return (...what: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(value, target, what)
        if (!(answer instanceof Promise)) return further(answer)
        const where = (): string => whereIs(target)
        return within(`${kind}.${String(key)}`, answer, where, bound).then(further)
      }
    },
  })
  behind.set(bounding, one)
  return bounding
}

function isAskable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && askable.has(kindOf(value))
}

function isPage(one: object): one is Page {
  return kindOf(one) === 'Page'
}

function isLocator(one: object): one is Locator {
  return kindOf(one) === 'Locator'
}

/** Where the page stands, and whether it and its browser are still there. */
function whereIs(target: object): string {
  const page = isPage(target) ? target : isLocator(target) ? target.page() : undefined
  if (page === undefined) return ''
  const isThere = page.context().browser()?.isConnected() === true
  const state = crashed.has(page) ? 'crashed' : page.isClosed() ? 'closed' : 'open'
  const what = isLocator(target) ? ` for ${target.toString()}` : ''
  return `${what} at ${page.url()} (page ${state}, browser ${isThere ? 'there' : 'gone'})`
}
