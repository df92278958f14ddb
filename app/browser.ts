import './ui/styles.css'
import './instruments/bridge/bridge.css'
import './instruments/bridge/ladder.css'
import './instruments/bridge/sheet.css'
import './people/sharing/sharing.css'
import './homes/homes.css'
import '../demo/demo.css'
import { addPasskeys } from './foundation/identity/passkey/find-passkeys.ts'
import { addReadAloud } from './foundation/language/read-aloud.ts'
import { addPrintButtons } from './foundation/web/print-button.ts'
import { addRestWatch } from './foundation/web/find-rest-watch.ts'
import { keepStyle } from './foundation/web/keep-style.ts'
import { type IslandModules, wakeIslands } from './foundation/web/loader.ts'

const islands = import.meta.glob('./**/islands/*.tsx') as IslandModules

// First: the page may be there before an island is.
addEventListener('load', () => void keepStyle())
await wakeIslands(islands)
addReadAloud()
addPrintButtons()
await addPasskeys()
await addRestWatch()
