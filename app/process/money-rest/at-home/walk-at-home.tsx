import { render } from 'preact'
import type { Language } from '../../../foundation/language/language.ts'
import { turnTo } from '../../../foundation/web/another-page.ts'
import type { Typed } from '../../../foundation/web/typed.ts'
import { addPrintButtons } from '../../../foundation/web/print-button.ts'
import { readCarried } from '../answers.ts'
import type { Day } from '../engine/calendar.ts'
import type { Scheme } from '../engine/schemes/scheme.ts'
import { paths } from '../paths.ts'
import { formsThatCarry } from '../views/carried.tsx'
import { StepView, titleOf } from '../views/step-view.tsx'
import { alongOf, lookAhead, type Step, walkOn } from '../walk.ts'
import { type WordsAtHome, wordsFor } from './words-at-home.ts'

/** What the server tells a check that is computed in the browser. */
export interface AtHome {
  readonly language: Language
  /** The day of the check: the server's, because a device may be wrong about it. */
  readonly today: Day
  /** The same in words. */
  readonly date: string
  /** The municipality's own schemes of that day. */
  readonly schemes: readonly Scheme[]
}

/** One page of the walk as it stands or stood there, with what was typed on it. */
interface Sheet {
  readonly nodes: readonly Node[]
  /** Nothing for the page that came from the server. */
  readonly step: Step | undefined
}

/**
 * Takes the check over from the forms: each next page is computed and drawn here, from the same readers,
 * rules and views as on the server. What is told stays in the memory of this page; going back in the
 * browser goes back a page, reloading begins anew.
 */
export async function walkAtHome(place: HTMLElement | null, at: AtHome): Promise<void> {
  if (place === null) return
  const words = await wordsFor(at.language)
  const before = { title: document.title, path: location.pathname, along: alongNow() }
  const sheets: Sheet[] = [{ nodes: [...place.childNodes], step: undefined }]
  let shown = 0

  function show(nth: number): void {
    const sheet = sheets[nth]
    if (place === null || sheet === undefined) return
    shown = nth
    place.replaceChildren(...sheet.nodes)
    turnTo(place, sheet.step === undefined ? before : pageOf(sheet.step, words))
  }

  place.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const nodes = drawNext(form, event.submitter, at, words)
    // What cannot be computed here, the server does: all that it needs stands in the form.
    if (nodes === undefined) return
    event.preventDefault()
    sheets.splice(shown + 1, Infinity, nodes)
    history.pushState({ nth: shown + 1 }, '')
    show(shown + 1)
  })
  addEventListener('popstate', ({ state }) => {
    const nth = nthOf(state)
    if (nth !== undefined && nth !== shown) show(nth)
  })
  const left = nthOf(history.state)
  if (left === undefined) history.replaceState({ nth: 0 }, '')
  // Of an earlier walk nothing was kept: it begins where this one does.
  else if (left > 0) history.go(-left)
  place.dataset['awake'] = ''
}

/** Which page of the walk an entry of the browser's history is; nothing for one of something else. */
function nthOf(state: unknown): number | undefined {
  return typeof state === 'object' && state !== null && 'nth' in state
    ? Number(state.nth)
    : undefined
}

const takers: Readonly<Record<string, typeof walkOn>> = {
  [paths.question]: walkOn,
  [paths.whatIf]: lookAhead,
}

/** Draws the page that follows this form, apart; nothing when that cannot be done here. */
function drawNext(
  form: HTMLFormElement,
  pressed: HTMLElement | null,
  { today, date, schemes }: AtHome,
  { money, explained }: WordsAtHome,
): Sheet | undefined {
  const take = takers[form.getAttribute('action') ?? '']
  if (take === undefined) return undefined
  try {
    const typed = typedIn(form, pressed)
    const step = take(readCarried(typed, today), typed, today)
    const sheet = document.createElement('div')
    const forms = formsThatCarry(step.told)
    render(<StepView {...{ step, schemes, forms, date, explained }} words={money} />, sheet)
    addPrintButtons(sheet)
    return { nodes: [...sheet.childNodes], step }
  } catch {
    return undefined
  }
}

/** What the form would send. */
function typedIn(form: HTMLFormElement, pressed: HTMLElement | null): Typed {
  const typed: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form, pressed)) {
    if (typeof value === 'string') (typed[name] ??= []).push(value.replaceAll('\0', ''))
  }
  return typed
}

function pageOf(step: Step, { money }: WordsAtHome): Parameters<typeof turnTo>[1] {
  const along = alongOf(step)
  const isAhead = step.at !== 'question' && step.at !== 'result'
  // Before anything was told there is nothing to come back to but the beginning.
  const path = isAhead ? paths.whatIf : along.length === 0 ? paths.check : paths.question
  return { title: `${titleOf(step, money)} – Voorop`, path, along }
}

/** What goes along with a change of language on the page that came from the server. */
function alongNow(): (readonly [string, string])[] {
  const fields = document.querySelectorAll<HTMLInputElement>('form.language-choice input')
  return [...fields].filter(({ name }) => name !== 'naar').map(({ name, value }) => [name, value])
}
