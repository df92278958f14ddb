import { newId, type ResidentId, type TalkId } from '../../app/foundation/ids.ts'

/** The product could not answer, as when it is being killed. */
export class Broken extends Error {
  override name = 'Broken'
}

/** Sends forms and reads pages over plain HTTP, as a browser without a screen would. */
export class Forms {
  readonly #address: string
  readonly #cookie: string
  readonly #origin: string

  /** @param origin what the browser says its page came from, where something before the product ends TLS. */
  constructor(address: string, cookie: string, origin = address) {
    this.#address = address
    this.#cookie = cookie
    this.#origin = origin
  }

  /** The same person after the product was started anew elsewhere. */
  at(address: string): Forms {
    return new Forms(address, this.#cookie)
  }

  async get(path: string): Promise<string> {
    const answer = await fetch(`${this.#address}${path}`, { headers: this.#headers() })
    if (answer.status >= 500) throw new Broken(`${path} answers ${answer.status}.`)
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}.`)
    return answer.text()
  }

  post(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(`${this.#address}${path}`, {
      method: 'POST',
      headers: this.#headers(),
      body: new URLSearchParams(form),
      redirect: 'manual',
    })
  }

  #headers(): Record<string, string> {
    return { origin: this.#origin, cookie: this.#cookie }
  }
}

/** Signs in as somebody of the demo municipality. */
export async function signInAs(address: string, name: string): Promise<Forms> {
  const nobody = new Forms(address, '')
  const page = await nobody.get('/demo')
  const form = page.split('<form').find((part) => part.includes(`Ga verder als ${name}<`))
  const who = /name="wie" value="([^"]+)"/.exec(form ?? '')?.[1]
  if (who === undefined) throw new Error(`${name} is not in the demo municipality.`)
  const answer = await nobody.post('/demo', { wie: who })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return new Forms(address, cookie)
}

/** Registers a resident and prepares a talk. */
export async function newTalk(professional: Forms, called: string): Promise<TalkId> {
  const resident = newId<'resident'>()
  const talk = newId<'talk'>()
  await sent(professional, '/inwoners/nieuw', registration(resident, called))
  await sent(professional, `/inwoners/${resident}/brug`, {
    id: talk,
    moment: 'start',
    held: 'table',
  })
  return talk
}

function registration(id: ResidentId, called: string): Record<string, string> {
  return {
    id,
    called,
    liked: 'visit',
    language: 'nl',
    reads: 'short',
    spokenTo: '',
    portrait: 'duin',
    form: 'tandem',
    second: '',
  }
}

/** Registers residents one after the other, and remembers which were acknowledged. */
export class Registrations {
  /** What the residents are called whom the product said it registered. */
  readonly acknowledged = new Set<string>()
  #open: { readonly id: ResidentId; readonly called: string } | undefined
  #count = 0

  /** Sends the form that got no answer once more, or else a new one. */
  async send(professional: Forms): Promise<boolean> {
    if (this.#open === undefined) {
      this.#count += 1
      this.#open = { id: newId<'resident'>(), called: `Ingeschreven ${this.#count}` }
    }
    const { id, called } = this.#open
    const { status } = await professional.post('/inwoners/nieuw', registration(id, called))
    if (status >= 500) return false
    if (status !== 303) throw new Error(`Registering answers ${status}.`)
    this.acknowledged.add(called)
    this.#open = undefined
    return true
  }

  /** What got no answer is sent once more, as somebody would: it must not come out double. */
  async sendAgain(professional: Forms): Promise<void> {
    if (this.#open !== undefined) await this.send(professional)
  }
}

async function sent(
  professional: Forms,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<void> {
  const { status } = await professional.post(path, form)
  if (status !== 303) throw new Error(`${path} answers ${status}.`)
}
