import type { Locator } from 'playwright-core'
import { type BridgeTexts, nl } from '../../app/instruments/bridge/words/nl.ts'
import type { Visitor } from './visitor.ts'

/** The domains with their pillars, as the product shows them in Dutch. */
export const domains = [
  { name: 'Thuis', pillars: ['wonen', 'gezin'] },
  { name: 'Welzijn', pillars: ['gezondheid', 'mensen om me heen'] },
  { name: 'Geld', pillars: ['inkomen', 'schulden', 'spaargeld'] },
  { name: 'Leren en werken', pillars: ['opleiding', 'werk'] },
] as const

export type DomainName = (typeof domains)[number]['name']

/** What somebody says in a talk: for every pillar and every domain the same, to keep it short. */
export interface Saying {
  readonly now: number
  readonly wanted: number
  readonly stress: number
  readonly coping: number
}

/** What is done with every page that is passed; most often a scan. */
export type OnPage = (page: string) => Promise<void>

const passBy: OnPage = () => Promise.resolve()

/** A step of the pillar that is asked about, for where somebody is now or wants to be. */
export function stepOn(
  visitor: Visitor,
  question: string,
  step: number,
  words: BridgeTexts = nl,
): Locator {
  const name = new RegExp(`^${question.replace('?', '[?]')} ${words.steps[step - 1]}`)
  const { page } = visitor
  return page.locator('label').filter({ has: page.getByRole('radio', { name }) })
}

/** Answers all of one domain, from the bridge back to the bridge. */
export async function talkAbout(
  visitor: Visitor,
  name: DomainName,
  said: Saying,
  onPage: OnPage = passBy,
): Promise<void> {
  const domain = domains.find((candidate) => candidate.name === name)
  await visitor.tap(visitor.link(new RegExp(`^${name} `)))
  for (const pillar of domain?.pillars ?? []) {
    await visitor.sees(pillar)
    await visitor.tap(stepOn(visitor, nl.pillar.now, said.now))
    await visitor.tap(stepOn(visitor, nl.pillar.wanted, said.wanted))
    await visitor.tap(visitor.answer(nl.pillar.carriedBy, nl.carriers['my-people']))
    await onPage(pillar)
    await visitor.tap(visitor.button(nl.pillar.next))
  }
  await visitor.sees(nl.domain.title(name))
  await visitor.tap(visitor.answer(nl.stress.legend, nl.stress.faces[said.stress - 1] ?? ''))
  await visitor.tap(visitor.answer(nl.coping.legend, nl.coping.hands[said.coping - 1] ?? ''))
  await onPage(name)
  await visitor.tap(visitor.button(nl.pillar.next))
  await visitor.sees(/^De brug van /)
}

/** Chooses where to begin and records the bridge; the word fields stay empty. */
export async function chooseAndRecord(
  visitor: Visitor,
  beginWith: readonly DomainName[],
  onPage: OnPage = passBy,
): Promise<void> {
  await visitor.tap(visitor.link(nl.talk.choose))
  await visitor.sees(nl.beginning.title)
  for (const domain of beginWith) await visitor.tap(visitor.answer(nl.beginning.legend, domain))
  await onPage('begin')
  await visitor.tap(visitor.button(nl.beginning.go))
  await visitor.sees(nl.whole.title)
  await onPage('kijk')
  await visitor.tap(visitor.button(nl.whole.record))
  await visitor.sees(/^Je brug van /)
  await visitor.reads(nl.reading.recorded)
  await onPage('vastgelegd')
}
