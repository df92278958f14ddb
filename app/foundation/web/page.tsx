import { gzipSync } from 'node:zlib'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../language/language.ts'
import type { Wording } from '../language/wording.tsx'
import type { VisitorSession } from '../visitor.ts'
import type { Ask } from './context.ts'
import { restOf } from './rest.ts'
import { keepsStyle } from './cookies.ts'
import { type Along, type Face, Shell } from './shell.tsx'

/** What is said of a page beside what stands on it. */
export interface PageOptions {
  /** Its language goes along where it is another than the page's. */
  readonly title: string | Wording
  readonly face: Face
  readonly language?: Language
  /** For who works here: the name of the resident whose page it is, so that nobody writes in another file. */
  readonly whose?: string | undefined
  /** What the page was made of, where it cannot be fetched again. */
  readonly along?: Along
  readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
}

/** Answers with a whole page. Pages hold somebody's life: no cache keeps them. */
export function page(c: Ask, options: PageOptions, children: ComponentChildren): Response {
  const { session, municipality } = c.var.visitor
  const html = renderToString(
    <Shell
      title={typeof options.title === 'string' ? { text: options.title } : options.title}
      face={options.face}
      whose={options.whose}
      language={options.language ?? (options.face === 'staff' ? 'nl' : c.var.language)}
      assets={c.var.assets}
      keepsStyle={keepsStyle(c)}
      theme={municipality.theme}
      municipality={municipality.name}
      menu={options.face === 'table' ? [] : c.var.menu}
      path={c.req.path}
      along={options.along}
      called={session?.stage === 'open' ? session.called : undefined}
      rest={session?.stage === 'open' ? restOf(session, c.var.house.clock()) : undefined}
      turned={options.face === 'table' && session?.table?.turned === true}
    >
      {children}
    </Shell>,
  )
  c.header('cache-control', 'no-store')
  return squeezed(c, `<!doctype html>${html}`, options.status ?? 200)
}

/** How hard pages are squeezed: the next levels cost a third more time for a few percent. */
const level = 5

/**
 * Sends HTML squeezed to who takes it. A page is whole before it goes out, so that one call does it: a
 * stream that compresses costs twice as much for a page of usual size (docs/evidence).
 */
function squeezed(c: Ask, html: string, status: NonNullable<PageOptions['status']>): Response {
  c.header('vary', 'Accept-Encoding')
  if (!takesGzip(c.req.header('accept-encoding') ?? '')) return c.html(html, status)
  c.header('content-encoding', 'gzip')
  c.header('content-type', 'text/html; charset=UTF-8')
  return c.body(new Uint8Array(gzipSync(html, { level })), status)
}

function takesGzip(accepted: string): boolean {
  return accepted.split(',').some((kind) => /^\s*gzip\s*(;(?!\s*q=0(\.0*)?\s*$)|$)/i.test(kind))
}

/** The face of a page that residents and who works here have alike. */
export function faceOf({ viewer }: VisitorSession): 'resident' | 'staff' {
  return viewer.kind === 'resident' ? 'resident' : 'staff'
}

/** After a form was taken: on to the next page, so that going back or reloading sends nothing twice. */
export function onTo(c: Ask, path: string): Response {
  return c.redirect(path, 303)
}
