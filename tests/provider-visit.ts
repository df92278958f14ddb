import type { TestHouse } from './house.ts'

/** The cookies of one browser, per host. */
class Jar {
  readonly #cookies = new Map<string, Map<string, string>>()

  header(url: URL): string {
    return [...(this.#cookies.get(url.host) ?? [])].map((pair) => pair.join('=')).join('; ')
  }

  take(url: URL, response: Response): void {
    const own = this.#cookies.get(url.host) ?? new Map<string, string>()
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) own.delete(name)
      else own.set(name, value)
    }
    this.#cookies.set(url.host, own)
  }
}

/** Who somebody says they are at the provider, and how they showed it. */
export interface Said {
  readonly who: string
  readonly level?: string
  readonly stops?: boolean
}

/** A browser that goes between the application in this process and a provider on this computer. */
export class ProviderVisit {
  readonly #house: TestHouse
  readonly #jar = new Jar()
  readonly #origin: string

  constructor(house: TestHouse, host = 'voorop.test') {
    this.#house = house
    this.#origin = `http://${host}`
  }

  /** Asks for something, here or there, without following where it leads. */
  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.#origin)
    const headers = new Headers(init.headers)
    headers.set('cookie', this.#jar.header(url))
    if (init.method === 'POST') headers.set('origin', url.origin)
    const isHere = url.origin === this.#origin
    if (isHere) headers.set('host', url.host)
    const wanted = { ...init, headers, redirect: 'manual' } as const
    const response = isHere
      ? await this.#house.app.request(url.href, wanted)
      : await fetch(url, wanted)
    this.#jar.take(url, response)
    return response
  }

  post(address: string, form: Record<string, string>): Promise<Response> {
    return this.ask(address, { method: 'POST', body: new URLSearchParams(form) })
  }

  /** Goes to the provider, says who they are when asked, and gives the address the answer comes back on. */
  async toProvider(start: string, said: Said): Promise<string> {
    let next = start
    for (let steps = 0; steps < 12; steps += 1) {
      const response = await this.ask(next)
      const page = response.status === 200 ? await response.text() : ''
      const url = new URL(next, this.#origin)
      if (page.includes('Wie ben je?')) {
        const answer = await this.post(next, {
          wie: said.who,
          hoe: said.level ?? '',
          ...(said.stops === true ? { stop: 'ja' } : {}),
        })
        next = new URL(answer.headers.get('location') ?? '', url).href
      } else {
        const location = response.headers.get('location')
        if (location === null) throw new Error(`Nowhere from ${next}: ${response.status} ${page}`)
        next = new URL(location, url).href
      }
      if (new URL(next).pathname.endsWith('/terug')) return next
    }
    throw new Error('Round and round.')
  }

  /** The whole way there and back, to the page that says why when it does not lead in. */
  async signIn(start: string, said: Said): Promise<Response> {
    return this.toKindPage(await this.ask(await this.toProvider(start, said)))
  }

  /** Follows an answer that leads to the page that says why somebody is not in. */
  async toKindPage(answer: Response): Promise<Response> {
    const location = answer.headers.get('location') ?? ''
    return location.includes('/niet/') ? this.ask(location) : answer
  }
}
