export type { NewOrganisation, NewPerson } from './store.ts'
export { insertOrganisation, insertPerson } from './store.ts'
