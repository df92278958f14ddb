/** Something that answers requests as the product does. */
type Answers = (request: Request) => Response | Promise<Response>

const origin = 'http://voorop.test'
/** Signs out or locks the device: the walk would end there. */
const ends = /afmelden|tafel|slot|demo/

/** What a walk did, to see that it went somewhere. */
export interface Walked {
  readonly pages: number
  readonly taken: number
}

/**
 * Walks through the product as people of the demo municipality, one for each kind of home: opens the pages each can find and
 * sends the forms on them with plain answers, each kind once. It knows no page by name, so that it walks through any release.
 */
export async function walk(answers: Answers): Promise<Walked> {
  const door = await (await ask(answers, '/demo', '')).text()
  const people = [...door.matchAll(/name="wie" value="([^"]+)"/g)].map(([, id]) => id ?? '')
  const walked = { pages: 0, taken: 0 }
  const homes = new Set<string>()
  for (const person of people) {
    const answer = await ask(answers, '/demo', '', new URLSearchParams({ wie: person }))
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
    if (cookie === undefined) continue
    const first = await ask(answers, '/', cookie)
    const home = first.headers.get('location') ?? '/'
    const page = await (home === '/' ? first : await ask(answers, home, cookie)).text()
    const leads = [home, ...new Set(linksOn(page).map(kindOf))].join(' ')
    if (homes.has(leads)) continue
    homes.add(leads)
    const { pages, taken } = await walkAs(answers, cookie)
    walked.pages += pages
    walked.taken += taken
  }
  return walked
}

/** Signs in as everybody does, after a wrong try; with the code of an app where one is asked for. */
export async function signIn(
  answers: Answers,
  { naam, code }: { readonly naam: string; readonly code: string },
  appCode: string,
): Promise<void> {
  for (const tried of ['0000000000000', code]) {
    const form = new URLSearchParams({ naam, code: tried, naar: '/' })
    const answer = await ask(answers, '/aanmelden', '', form)
    if (tried !== code) continue
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    let to = answer.headers.get('location') ?? ''
    if (to.startsWith('/aanmelden/app')) {
      const second = new URLSearchParams({ code: appCode, naar: '/' })
      to = (await ask(answers, '/aanmelden/app', cookie, second)).headers.get('location') ?? ''
    }
    if (to !== '/') throw new Error(`${naam} does not come in.`)
  }
}

async function walkAs(answers: Answers, cookie: string): Promise<Walked> {
  const found = new Set(['/'])
  const done = new Set<string>()
  const isFirst = (what: string): boolean => {
    const kind = kindOf(what)
    const isNew = !done.has(kind)
    done.add(kind)
    return isNew
  }
  const go = async (path: string, fields?: URLSearchParams): Promise<Response> => {
    const answer = await ask(answers, path, cookie, fields)
    if (answer.status >= 500) throw new Error(`${path} answers ${answer.status}.`)
    const to = answer.headers.get('location')
    if (to !== null) found.add(to)
    return answer
  }
  let pages = 0
  let taken = 0
  for (const path of found) {
    if (!isFirst(`open ${path}`)) continue
    const answer = await go(path)
    if (answer.status !== 200) continue
    pages += 1
    const page = await answer.text()
    for (const link of linksOn(page)) found.add(link)
    for (const { action, fields } of formsOn(page, path)) {
      if (ends.test(action) || !isFirst(`send ${action}`)) continue
      if ((await go(action, fields)).status < 400) taken += 1
    }
  }
  return { pages, taken }
}

async function ask(
  answers: Answers,
  path: string,
  cookie: string,
  body?: URLSearchParams,
): Promise<Response> {
  const headers = { host: 'voorop.test', origin, cookie }
  const how = body === undefined ? { headers } : { method: 'POST', headers, body }
  return answers(new Request(`${origin}${path}`, how))
}

/** The same page of somebody else is the same kind. */
function kindOf(path: string): string {
  return path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
}

function linksOn(page: string): string[] {
  return [...page.matchAll(/<a [^>]*href="(\/[^"#]*)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !ends.test(href))
}

interface Form {
  readonly action: string
  readonly fields: URLSearchParams
}

function formsOn(page: string, path: string): Form[] {
  return [...page.matchAll(/<form ([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = '', body = '']) => {
    if (!/method="post"/i.test(head)) return []
    const action = attribute(head, 'action') ?? path
    return [{ action, fields: fill(body) }]
  })
}

function fill(form: string): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [, tag = '', head = '', text = ''] of form.matchAll(
    /<(input|textarea|button|select)\b([^>]*)>([^<]*)/g,
  )) {
    const name = attribute(head, 'name')
    if (name === undefined) continue
    const type = attribute(head, 'type') ?? tag
    const value = attribute(head, 'value') ?? ''
    const isChosen = / checked/.test(head)
    if (type === 'checkbox' && !isChosen) continue
    if (type === 'radio' && fields.has(name) && !isChosen) continue
    if ((tag === 'button' || tag === 'select') && fields.has(name)) continue
    const option = tag === 'select' ? firstOption(form, name) : value
    fields.set(name, answerFor(tag === 'textarea' ? 'text' : type, name, option || text))
  }
  return fields
}

function answerFor(type: string, name: string, present: string): string {
  if (present !== '' || !['text', 'tel', 'email', 'search'].includes(type)) return present
  if (type === 'tel' || /phone|whatsapp/.test(name)) return '0612345678'
  if (type === 'email' || /mail/.test(name)) return 'iemand@toets.example'
  return 'Een paar woorden'
}

function firstOption(form: string, name: string): string {
  const options = form.split(`name="${name}"`)[1]?.split('</select>')[0] ?? ''
  return /<option[^>]*value="([^"]+)"/.exec(options)?.[1] ?? ''
}

function attribute(head: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1]
  return value?.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<')
}
