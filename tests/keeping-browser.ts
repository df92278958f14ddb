import type { Viewer } from '../app/foundation/viewer.ts'
import type { TestHouse } from './house.ts'
import { cookieOf } from './people.ts'

/** A browser that keeps the cookies it gets, as real ones do. */
export interface KeepingBrowser {
  get(path: string): Promise<Response>
  post(path: string, form?: Record<string, string>): Promise<Response>
  /** The reference of its session. */
  token(): string
}

export async function keepingBrowser(
  house: TestHouse,
  viewer: Viewer,
  token?: string,
): Promise<KeepingBrowser> {
  const origin = 'http://voorop.test'
  const first = token ?? (await cookieOf(house, viewer)).replace('voorop-demo=', '')
  const jar = new Map([['voorop-demo', first]])
  const send = async (path: string, form?: Record<string, string>): Promise<Response> => {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const answer = await house.app.request(`${origin}${path}`, {
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
      headers: { host: 'voorop.test', origin, cookie },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  return {
    get: (path) => send(path),
    post: (path, form = {}) => send(path, form),
    token: () => jar.get('voorop-demo') ?? '',
  }
}
