import type { DrawnPillar } from '../../instruments/bridge/public.ts'

/** A bridge on its way up, as a picture of what this is about. Nobody's. */
export const exampleBridge: readonly DrawnPillar[] = [
  { name: 'housing', label: '', now: 3, wanted: 4 },
  { name: 'family', label: '', now: 3, wanted: 4 },
  { name: 'health', label: '', now: 2, wanted: 3 },
  { name: 'network', label: '', now: 3, wanted: 5 },
  { name: 'income', label: '', now: 4, wanted: undefined },
  { name: 'debts', label: '', now: 2, wanted: 4 },
  { name: 'savings', label: '', now: undefined, wanted: undefined },
  { name: 'education', label: '', now: 4, wanted: undefined },
  { name: 'work', label: '', now: 3, wanted: 5 },
]
