export { foundMunicipality } from './found.ts'
