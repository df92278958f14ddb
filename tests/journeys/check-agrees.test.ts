import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dateInWords, momentOf } from '../../app/foundation/language/dates.ts'
import type { Language } from '../../app/foundation/language/language.ts'
import type { AtHome } from '../../app/process/money-rest/at-home/walk-at-home.tsx'
import { carry, readCarried } from '../../app/process/money-rest/answers.ts'
import { changeNames } from '../../app/process/money-rest/changes.ts'
import type { Day } from '../../app/process/money-rest/engine/calendar.ts'
import type { Told } from '../../app/process/money-rest/engine/facts.ts'
import { households } from '../../app/process/money-rest/engine/households-for-tests.ts'
import { type Scheme, schemeKinds } from '../../app/process/money-rest/engine/schemes/scheme.ts'
import { paths } from '../../app/process/money-rest/paths.ts'
import { formsThatCarry } from '../../app/process/money-rest/views/carried.tsx'
import { StepView } from '../../app/process/money-rest/views/step-view.tsx'
import { lookAhead, walkOn } from '../../app/process/money-rest/walk.ts'
import { explanationWords, moneyWords } from '../../app/process/money-rest/words/words.ts'
import { newDemoFolder, startInNovember } from './demo.ts'
import type { Server } from './server.ts'
import { desktop, open } from './visitor.ts'

const folder = newDemoFolder()
const today: Day = '2026-11-22'
let server: Server

beforeAll(async () => {
  server = await startInNovember(folder)
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

type Fields = readonly (readonly [name: string, value: string])[]

interface Sent {
  readonly action: string
  readonly fields: Fields
}

const count = 150
const amount = fc.integer({ min: 0, max: 9_000_000 }).map((cents) => (cents / 100).toFixed(2))

/** Households of which all or a part is known, each with a look ahead at one change. */
const told = fc
  .tuple(households, fc.boolean(), fc.array(fc.nat(100), { minLength: 30, maxLength: 30 }))
  .map(([all, isWhole, draws]): Told => {
    const facts = Object.entries(all) as (readonly [string, unknown])[]
    const known = facts.flatMap(([fact, value], nth): (readonly [string, unknown])[] => {
      const drawn = draws[nth] ?? 0
      if (isWhole || drawn < 70) return [[fact, value]]
      return drawn < 85 ? [[fact, 'unknown']] : []
    })
    return Object.fromEntries(known) as Told
  })
const looks = fc.record({
  wat: fc.constantFrom(...changeNames),
  klaar: fc.constant('ja'),
  income: amount,
  'income-over': fc.constantFrom('year', 'month', 'week'),
  net: amount,
  partnerIncome: amount,
  'partnerIncome-over': fc.constant('year'),
  partnerNet: amount,
  rent: amount,
})

const sent = fc
  .sample(fc.tuple(told, looks), { numRuns: count, seed: 2026 })
  .flatMap(([household, look]): Sent[] => [
    { action: paths.question, fields: carry(household) },
    { action: paths.whatIf, fields: [...carry(household), ...Object.entries(look)] },
  ])

/** What the server's engine and views make of a form. */
function drawnHere(
  { action, fields }: Sent,
  language: Language,
  schemes: readonly Scheme[],
): { at: string; html: string } {
  const typed = Object.fromEntries(fields.map(([name, value]) => [name, [value]]))
  const take = action === paths.question ? walkOn : lookAhead
  const step = take(readCarried(typed, today), typed, today)
  const view = h(StepView, {
    step,
    schemes,
    words: moneyWords[language],
    explained: explanationWords[language],
    forms: formsThatCarry(step.told),
    date: dateInWords(momentOf(today), language),
  })
  return { at: step.at, html: renderToString(view) }
}

/** In the page: sends each form, and writes down where what is drawn there differs from what was drawn here. */
function compare(all: readonly (Sent & { readonly html: string })[]): unknown[] {
  const written = (root: Element): string[] =>
    [...root.querySelectorAll('*')].map((element) => {
      const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      const { name, value, checked } = element as HTMLInputElement
      const [href, action] = [element.getAttribute('href'), element.getAttribute('action')]
      const words = text.map((node) => node.textContent).join('')
      return JSON.stringify([element.tagName, words, name, value, checked, href, action])
    })
  const place = document.querySelector<HTMLElement>('[data-awake]')
  if (place === null) throw new Error('The check did not wake.')
  return all.flatMap(({ action, fields, html }) => {
    const form = document.createElement('form')
    form.method = 'post'
    form.setAttribute('action', action)
    for (const [name, value] of fields) {
      const field = document.createElement('input')
      field.name = name
      field.value = value
      form.append(field)
    }
    place.append(form)
    form.requestSubmit()
    const [there, here] = [
      written(place),
      written(new DOMParser().parseFromString(html, 'text/html').body),
    ]
    const nth = here.findIndex((line, place_) => line !== there[place_])
    if (nth < 0 && here.length === there.length) return []
    return [{ fields, here: here[nth], there: there[nth] }]
  })
}

test.each(['nl', 'ar'] as const)(
  `the browser and the server agree to the letter on ${count} households: outcome, explanation, next question and look ahead (%s)`,
  async (language) => {
    const visitor = await open({ viewport: desktop, address: server.address })
    await visitor.goTo('/')
    await visitor.speak(language)
    await visitor.goTo(paths.check)
    await visitor.page.locator('[data-awake]').waitFor()
    const island = visitor.page.locator('[data-island=live-check]')
    const { schemes } = JSON.parse((await island.getAttribute('data-props')) ?? '') as AtHome
    expect(schemes).toHaveLength(schemeKinds.length)
    const all = sent.map((one) => ({ ...one, ...drawnHere(one, language, schemes) }))
    const often = (at: string) => all.filter((one) => one.at === at).length
    expect(often('question')).toBeGreaterThan(20)
    expect(often('result')).toBeGreaterThan(50)
    // A change that cannot be for this household is asked once more.
    expect(often('what-if')).toBeGreaterThan(100)
    expect(often('what-if') + often('changes')).toBe(count)
    expect(await visitor.page.evaluate(compare, all)).toEqual([])
    expect(visitor.path()).toBe(paths.check)
    await visitor.leave()
  },
)
