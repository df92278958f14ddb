// Trims package-lock.json after an install: `node scripts/trim-lock.mjs`.
//
// Some packages name optional builds for platforms that the registry the lockfile was made with does
// not hold (and that we do not run on). npm then writes the name without an entry of its own, and
// `npm ci` refuses such a lockfile as out of step. So we take those names out again: what has an entry
// stays as it is, versions and checksums included.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
let trimmed = 0

for (const [path, entry] of Object.entries(lock.packages)) {
  // The project's own list is written by us; a name that is missing there is a mistake to see.
  if (path === '' || entry.optionalDependencies === undefined) continue
  for (const name of Object.keys(entry.optionalDependencies)) {
    if (isLocked(path, name)) continue
    delete entry.optionalDependencies[name]
    trimmed += 1
  }
  if (Object.keys(entry.optionalDependencies).length === 0) delete entry.optionalDependencies
}

if (trimmed > 0) writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`)
process.stdout.write(`Names without an entry taken out of package-lock.json: ${trimmed}.\n`)

/** Whether a package finds this name in its own folder or in one above it, as Node looks for it. */
function isLocked(path, name) {
  for (let at = path; ; at = folderAbove(at)) {
    const prefix = at === '' ? '' : `${at}/`
    if (lock.packages[`${prefix}node_modules/${name}`] !== undefined) return true
    if (at === '') return false
  }
}

function folderAbove(path) {
  const end = path.lastIndexOf('/node_modules/')
  return end === -1 ? '' : path.slice(0, end)
}
