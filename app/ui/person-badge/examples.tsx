import type { Example } from '../example.ts'
import { PersonBadge } from './person-badge.tsx'

export const personBadgeExamples: readonly Example[] = [
  {
    name: 'Somebody in the team',
    view: <PersonBadge name="Noor" portrait="merel" does="denkt mee over thuis" />,
  },
]
