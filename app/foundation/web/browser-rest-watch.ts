import type { Rest } from './rest.ts'

/** How long before the end it is asked whether somebody is still there, in milliseconds. */
const warnBefore = 120_000

/** Where the pages of one browser tell each other whose session there is, and until when. Nothing more. */
const shared = 'voorop-rust'

/**
 * Watches over the session of this page. Two minutes before it ends a quiet dialog asks whether somebody
 * is still there; when nobody is, what stands on the page is covered, so that who passes by cannot read
 * it, and stays there for its owner to find back.
 */
export function watchRest(template: HTMLTemplateElement): void {
  const { seconds, whose = '', stillHere = '' } = template.dataset
  const cover = new Cover(pieceOf(template, 'main'))
  const question = new Question(pieceOf(template, 'dialog'))
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Tells the server that somebody is here; only the person whose page this is gets it back. */
  async function ask(): Promise<boolean> {
    try {
      const body = new URLSearchParams()
      const answer = await fetch(stillHere, { method: 'POST', body, redirect: 'manual' })
      const rest = answer.ok ? ((await answer.json()) as Rest) : undefined
      if (rest?.whose !== whose) return false
      lasts(rest.seconds)
      return rest.seconds > 0
    } catch {
      // Without a connection nobody knows; the page stays as it is.
      return false
    }
  }

  function lasts(left: number): void {
    localStorage.setItem(shared, `${whose} ${Date.now() + left * 1000}`)
    look()
  }

  /** Looks at the clock rather than trusting a timer: a device that slept did not count. */
  function look(): void {
    clearTimeout(timer)
    const [who, until] = (localStorage.getItem(shared) ?? '').split(' ')
    const left = who === whose ? Number(until) - Date.now() : 0
    if (left <= 0) {
      question.putAway()
      cover.close()
      return
    }
    if (left > warnBefore) question.putAway()
    else if (!cover.isClosed) question.show()
    timer = setTimeout(look, left > warnBefore ? left - warnBefore : left)
  }

  question.onAnswer(async () => {
    await ask()
    question.sayItEnds()
  })
  cover.onReturn(ask)
  addEventListener('storage', ({ key }) => {
    if (key !== shared) return
    if (cover.isClosed) void cover.open(ask)
    else look()
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !cover.isClosed) look()
  })
  lasts(Number(seconds))
}

/** The dialog that asks. Any way of closing it means yes, Escape too. */
class Question {
  readonly #dialog: HTMLDialogElement
  #wasAsked = false
  #isPutAway = false

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog
    document.body.append(dialog)
  }

  show(): void {
    if (this.#wasAsked) return
    this.#wasAsked = true
    this.#dialog.showModal()
  }

  /** It need not be asked any more: somebody was there elsewhere, or it is too late. */
  putAway(): void {
    this.#wasAsked = false
    this.#isPutAway = this.#dialog.open
    this.#dialog.close()
  }

  /** A session that lasted all day cannot be made longer: that is said once, and then it ends. */
  sayItEnds(): void {
    const text = this.#dialog.querySelector('p')
    const button = this.#dialog.querySelector('button')
    const { ending = '', noted = '' } = text?.dataset ?? {}
    if (!this.#wasAsked || text === null || button === null || text.textContent === ending) return
    text.textContent = ending
    button.textContent = noted
    this.#dialog.showModal()
  }

  onAnswer(answer: () => Promise<void>): void {
    this.#dialog.addEventListener('close', () => {
      if (!this.#isPutAway) void answer()
      this.#isPutAway = false
    })
  }
}

/** What is laid over the page when nobody came back. The page stays under it, with all that was typed. */
class Cover {
  readonly #sheet: HTMLElement
  #title = document.title

  constructor(sheet: HTMLElement) {
    this.#sheet = sheet
  }

  get isClosed(): boolean {
    return this.#sheet.isConnected
  }

  close(): void {
    if (this.isClosed) return
    for (const part of document.body.children) part.toggleAttribute('data-covered', true)
    document.body.append(this.#sheet)
    this.#title = document.title
    document.title = this.#sheet.querySelector('h1')?.textContent ?? ''
    this.#sheet.focus()
  }

  async open(mayOpen: () => Promise<boolean>): Promise<void> {
    const isBack = await mayOpen()
    this.#sheet.querySelector('output')?.toggleAttribute('hidden', isBack)
    if (!isBack) return
    this.#sheet.remove()
    for (const part of document.body.children) part.removeAttribute('data-covered')
    document.title = this.#title
    document.querySelector('main')?.focus()
  }

  onReturn(mayOpen: () => Promise<boolean>): void {
    this.#sheet.querySelector('button')?.addEventListener('click', () => void this.open(mayOpen))
  }
}

function pieceOf<Name extends 'dialog' | 'main'>(
  template: HTMLTemplateElement,
  name: Name,
): HTMLElementTagNameMap[Name] {
  const found = template.content.querySelector(name)
  if (found === null) throw new Error(`There is no ${name} for the end of the session.`)
  return document.importNode(found, true)
}
