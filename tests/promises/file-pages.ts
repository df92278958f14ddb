import type { Action, Part } from '../../app/foundation/policy.ts'
import type { Database } from '../../app/foundation/database/transaction.ts'
import { bridgePaths } from '../../app/instruments/bridge/public.ts'
import { careTeamPaths } from '../../app/people/care-team/public.ts'
import { doublesPaths } from '../../app/people/doubles/paths.ts'
import { residentPaths } from '../../app/people/resident/public.ts'
import { receivedPaths } from '../../app/process/money-rest/received/paths.ts'
import { sharingPaths } from '../../app/people/sharing/public.ts'
import { moneyRestPaths } from '../../app/process/money-rest/public.ts'
import type { Browser } from '../people.ts'
import type { World } from './access-world.ts'
import type { Route } from './routes.ts'

/** One page that shows or changes a part of Samira's file. */
export interface Page {
  /** `GET /inwoners/…`: its method and its address. */
  readonly what: string
  readonly part: Part
  readonly action: Action
  /** A page for who works with the file; a resident has pages of their own for it. */
  readonly byStaffOnly?: true
  readonly ask: (browser: Browser) => Promise<Response>
  /** Undoes what the page did to the world, so that everybody finds the same one. */
  readonly undo?: (owner: Database) => Promise<unknown>
}

/** Every page about one resident, with what it is about: written by hand, held against the routes. */
export function pagesOf({
  samira,
  talk,
  reading,
  check,
  provision,
  looking,
}: World): readonly Page[] {
  const get = (path: string) => ({
    what: `GET ${path}`,
    ask: (browser: Browser) => browser.get(path),
  })
  const post = (path: string, form = {}) => ({
    what: `POST ${path}`,
    ask: (browser: Browser) => browser.post(path, form),
  })
  const [reads, changes] = [{ action: 'read' }, { action: 'change' }] as const
  const byStaffOnly = { byStaffOnly: true } as const
  const [contact, team, bridge, money] = [
    { part: 'contact' },
    { part: 'team', ...byStaffOnly },
    { part: 'bridge' },
    { part: 'money' },
  ] as const
  const rosa = looking['another resident'].viewer.id as typeof samira.id
  const somebody = looking['nobody with roles'].viewer.id as never
  const leave = careTeamPaths.leave(samira.id, somebody)
  const question = doublesPaths.question(samira.id, rosa)
  return [
    { ...get(residentPaths.file(samira.id)), ...contact, ...reads, ...byStaffOnly },
    { ...get(residentPaths.change(samira.id)), ...contact, ...changes },
    { ...post(residentPaths.change(samira.id)), ...contact, ...changes },
    { ...get(residentPaths.letter(samira.id)), ...contact, ...changes, ...byStaffOnly },
    { ...post(residentPaths.letter(samira.id)), ...contact, ...changes, ...byStaffOnly },
    { ...get(careTeamPaths.team(samira.id)), ...team, ...changes },
    { ...post(careTeamPaths.team(samira.id)), ...team, ...changes },
    { ...post(leave), ...team, ...changes },
    { ...get(question), ...team, ...changes },
    { ...post(question), ...team, ...changes },
    { ...get(sharingPaths.ask(samira.id)), ...team, ...reads },
    { ...post(sharingPaths.ask(samira.id)), ...team, ...reads },
    { ...get(bridgePaths.overTime(samira.id)), ...bridge, ...reads },
    { ...get(bridgePaths.emptySheet(samira.id)), ...bridge, ...reads },
    { ...get(bridgePaths.emptySheetPdf(samira.id)), ...bridge, ...reads },
    { ...get(bridgePaths.reading(reading)), ...bridge, ...reads },
    { ...get(bridgePaths.sheet(reading)), ...bridge, ...reads },
    { ...get(bridgePaths.sheetPdf(reading)), ...bridge, ...reads },
    { ...get(bridgePaths.talk(talk)), ...bridge, ...reads },
    { ...get(bridgePaths.pillar(talk, 'debts')), ...bridge, ...reads },
    { ...get(bridgePaths.domain(talk, 'home')), ...bridge, ...reads },
    { ...get(bridgePaths.paper(talk)), ...bridge, ...reads, ...byStaffOnly },
    { ...get(bridgePaths.lines(talk)), ...bridge, ...reads },
    { ...get(bridgePaths.beginning(talk)), ...bridge, ...reads },
    { ...get(bridgePaths.whole(talk)), ...bridge, ...reads },
    { ...get(bridgePaths.prepare(samira.id)), ...bridge, ...changes },
    { ...post(bridgePaths.prepare(samira.id)), ...bridge, ...changes },
    { ...post(bridgePaths.pillar(talk, 'debts')), ...bridge, ...changes },
    { ...post(bridgePaths.domain(talk, 'home')), ...bridge, ...changes },
    { ...post(bridgePaths.paper(talk)), ...bridge, ...changes, ...byStaffOnly },
    { ...post(bridgePaths.lines(talk)), ...bridge, ...changes },
    { ...post(bridgePaths.beginning(talk)), ...bridge, ...changes },
    // Nothing was said in this talk, so it stays as it is.
    { ...post(bridgePaths.record(talk)), ...bridge, ...changes },
    { ...post(bridgePaths.setAside(talk)), ...bridge, ...changes, undo: takeUpAgain },
    { ...post(bridgePaths.toTable(talk)), ...bridge, ...changes, ...byStaffOnly, undo: fromTable },
    { ...post(bridgePaths.remark(reading)), ...bridge, ...changes },
    { ...post(bridgePaths.correct(reading), { id: talk }), ...bridge, ...changes },
    { ...get(receivedPaths.provision(provision)), ...money, ...reads },
    // No step is named, so none is taken.
    { ...post(receivedPaths.provision(provision)), ...money, ...changes },
    { ...get(moneyRestPaths.money(samira.id)), ...money, ...reads },
    { ...post(moneyRestPaths.begin(samira.id)), ...money, ...changes, undo: neverBegun },
    { ...get(moneyRestPaths.kept(check)), ...money, ...reads },
    { ...get(moneyRestPaths.keptWhatIf(check)), ...money, ...reads },
    { ...post(moneyRestPaths.keptWhatIf(check)), ...money, ...reads },
    // This check is done, so it stays as it is.
    { ...post(moneyRestPaths.kept(check)), ...money, ...changes },
    { ...post(moneyRestPaths.finish(check)), ...money, ...changes },
    { ...post(moneyRestPaths.setAside(check)), ...money, ...changes },
  ]

  function neverBegun(owner: Database) {
    return owner.deleteFrom('money_check').where('id', '<>', check).execute()
  }

  function takeUpAgain(owner: Database) {
    return owner
      .updateTable('bridge_talk')
      .set({ set_aside_at: null })
      .where('id', '=', talk)
      .execute()
  }
}

function fromTable(owner: Database) {
  return owner
    .updateTable('session')
    .set({ table_talk: null, table_turned: false })
    .where('table_talk', 'is not', null)
    .execute()
}

/**
 * Addresses with a talk in them that open no file: what they do is to the session of who asks.
 * Handing over and taking back the device have lines of their own, shown in the tests of the table.
 */
const ofTheSession = new Set([
  `POST ${bridgePaths.turn(':talk')}`,
  `GET ${bridgePaths.unlock(':talk')}`,
  `POST ${bridgePaths.unlock(':talk')}`,
])

/** The routes about a resident that no page of the list above is of: there may be none. */
export function routesWithoutPage(routes: readonly Route[], pages: readonly Page[]): string[] {
  return routes
    .filter(({ path }) => /:(resident|older|newer|talk|reading|check|provision)\b/.test(path))
    .filter(({ method, path }) => {
      const like = new RegExp(`^${method} ${path.replaceAll(/:\w+/g, '[^/]+')}$`)
      return !pages.some(({ what }) => like.test(what))
    })
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !ofTheSession.has(route))
}
