import './ui/styles.css'
import './instruments/bridge/bridge.css'
import './instruments/bridge/ladder.css'
import './instruments/bridge/sheet.css'
import './people/sharing/sharing.css'
import './process/money-rest/money-rest.css'
import './process/money-rest/received/received.css'
import './homes/homes.css'
import '../demo/demo.css'
import { addPasskeys } from './foundation/identity/passkey/find-passkeys.ts'
import { addReadAloud } from './foundation/web/read-aloud.ts'
import { addPrintButtons } from './foundation/web/print-button.ts'
import { addRestWatch } from './foundation/web/find-rest-watch.ts'
import { keepStyle } from './foundation/web/keep-style.ts'
import { type IslandModules, wakeIslands } from './foundation/web/loader.ts'
import { untilPainted } from './foundation/web/painted.ts'

const islands = import.meta.glob('./**/islands/*.tsx') as IslandModules

/**
 * Not awaited by the module: what islands share with it would have to be files of their own then, fetched one
 * after the other, or an island would wait for this file and this file for the island.
 */
async function start(): Promise<void> {
  await wakeIslands(islands)
  addReadAloud()
  addPrintButtons()
  await addPasskeys()
  // What is for later does not stand in the way of the first look.
  await untilPainted()
  await addRestWatch()
  await keepStyle()
}

void start()
