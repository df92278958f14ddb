import type { Ask } from '../web/context.ts'
import { page } from '../web/page.tsx'
import { webWords } from '../web/words/words.ts'

export type Failure = 400 | 403 | 404 | 413 | 500 | 503

const texts = {
  400: 'refused',
  403: 'refused',
  404: 'notFound',
  413: 'tooLarge',
  500: 'broken',
  503: 'busy',
} as const

/** A kind page for when something cannot be. Says what happened, that nothing is lost, and what now. */
export function failurePage(c: Ask, status: Failure): Response {
  // Before anybody was recognised there is no page to put around the words.
  if (c.var.visitor === undefined) return c.text(webWords.nl[texts[status]].text, status)
  const words = webWords[c.var.language]
  const { title, text } = words[texts[status]]
  return page(
    c,
    { title, face: 'resident', status },
    <div class="narrow">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a class="button" href="/">
          {words.home}
        </a>
      </p>
    </div>,
  )
}
