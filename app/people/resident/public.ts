export { languageAtTable } from './language-at-table.ts'
export { paths as residentPaths } from './paths.ts'
export type { Resident } from './resident.ts'
export { findResident } from './store.ts'
