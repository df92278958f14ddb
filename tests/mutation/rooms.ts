/** A room whose rules are broken on purpose, one small change at a time, and the tests that must notice. */
export interface MutationRoom {
  readonly mutate: readonly string[]
  readonly tests: readonly string[]
}

export const mutationRooms = {
  policy: {
    mutate: ['app/foundation/policy.ts', 'app/foundation/access/decide.ts'],
    tests: ['app/foundation/access/*.test.ts'],
  },
  journal: {
    mutate: [
      'app/foundation/journal/seal.ts',
      'app/foundation/journal/checking.ts',
      'app/foundation/journal/journal.ts',
      'app/foundation/journal/sealing-job.ts',
    ],
    tests: ['app/foundation/journal/*.test.ts'],
  },
  bridge: {
    mutate: [
      'app/instruments/bridge/bridge.ts',
      'app/instruments/bridge/pillar-set.ts',
      'app/instruments/bridge/readings.ts',
      'app/instruments/bridge/recording.ts',
      'app/instruments/bridge/said-document.ts',
    ],
    tests: ['app/instruments/bridge/*.test.ts'],
  },
  received: {
    mutate: [
      'app/process/money-rest/received/provisions.ts',
      'app/process/money-rest/received/taking.ts',
      'app/process/money-rest/received/papers.ts',
    ],
    tests: [
      'app/process/money-rest/received/provisions.test.ts',
      'app/process/money-rest/received/taking.test.ts',
      'app/process/money-rest/received/papers.test.ts',
      'app/process/money-rest/received/histories.test.ts',
    ],
  },
  schemes: {
    mutate: [
      'app/process/money-rest/schemes/draft.ts',
      'app/process/money-rest/schemes/proposal.ts',
      'app/process/money-rest/schemes/preview.ts',
      'app/process/money-rest/schemes/units.ts',
    ],
    tests: [
      'app/process/money-rest/schemes/draft.test.ts',
      'app/process/money-rest/schemes/proposal.test.ts',
      'app/process/money-rest/schemes/preview.test.ts',
      'app/process/money-rest/schemes/units.test.ts',
    ],
  },
  totals: {
    mutate: ['app/process/money-rest/totals/totals.ts'],
    tests: ['app/process/money-rest/totals/totals.test.ts'],
  },
} as const satisfies Record<string, MutationRoom>

/** The room that this run breaks, named in the environment; all of them where none is named. */
export function mutationRoom(): MutationRoom {
  const name = process.env['VOOROP_MUTATE']
  const rooms = Object.entries(mutationRooms).filter(
    ([known]) => name === undefined || known === name,
  )
  return {
    mutate: rooms.flatMap(([, room]) => room.mutate),
    tests: rooms.flatMap(([, room]) => room.tests),
  }
}
