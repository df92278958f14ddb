import { sql } from 'kysely'
import { asViewer } from '../../app/foundation/database/transaction.ts'
import type { Viewer } from '../../app/foundation/viewer.ts'
import type { TestHouse } from '../house.ts'
import { browserOf } from '../people.ts'
import { gotThrough } from './access-attempts.ts'
import { type Consent, setConsent, type Who, type World } from './access-world.ts'

/** Ways to try what a sentence says: to ask for a page, or around all pages, after a yes or without one. */
export function askersOf(house: TestHouse, world: World) {
  const { samira, looking } = world

  async function yesOf(who: Who, consent: Consent): Promise<Viewer> {
    const { viewer } = looking[who]
    const another = looking['expert without a seat'].viewer.id
    const isHere = viewer.kind === 'staff' && viewer.municipality === samira.municipality
    const receiver = isHere && consent !== 'given to another' ? viewer.id : another
    await setConsent(house, samira, [receiver], consent)
    return viewer
  }

  return {
    statusOf: async (who: Who, path: string, consent: Consent): Promise<number> => {
      const browser = await browserOf(house, await yesOf(who, consent), looking[who].host)
      return (await browser.get(path)).status
    },
    reached: async (who: Who, consent: Consent): Promise<string[]> => {
      const viewer = await yesOf(who, consent)
      return asViewer(house.db, house.clock, viewer, (tx) => gotThrough(tx, world, viewer))
    },
    run: (viewer: Viewer, statement: string): Promise<unknown> =>
      asViewer(house.db, house.clock, viewer, (tx) => sql.raw(statement).execute(tx)),
  }
}
