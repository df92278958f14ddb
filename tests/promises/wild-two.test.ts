import { askWildly } from './wild-half.ts'

askWildly(1)
