import type { Size } from '../tests/promises/size.ts'

/** Tests of one kind, or a benchmark whose rows each say whether they were kept. */
export type Proof =
  | { readonly project: 'promises' | 'embedded' | 'journeys'; readonly files: readonly string[] }
  | { readonly bench: string }

/** A promise of the product, and what shows it. */
export interface Promised {
  readonly number: number
  readonly sentence: string
  /** What a run of this size must come to, as the paper says it. */
  readonly asked: Readonly<Record<Size, string>>
  readonly proofs: readonly Proof[]
}

/** The promises that have their tests; those that are missing here are not made yet. */
export const promises: readonly Promised[] = [
  {
    number: 1,
    sentence: 'Nobody sees what is not theirs',
    asked: {
      small: 'the matrix; 2,000 worlds',
      middle: 'the whole matrix; 100,000 worlds',
      full: 'the whole matrix; 1,000,000 worlds',
    },
    proofs: [inProject('promises', 'access-matrix', 'access-sentences', 'access-worlds')],
  },
  {
    number: 2,
    sentence: 'No leak by any road',
    asked: { small: '200 canaries', middle: '1,000 canaries', full: '10,000 canaries' },
    proofs: [inProject('promises', 'leaks')],
  },
  {
    number: 3,
    sentence: 'No acknowledged work lost',
    asked: { small: '10 kills', middle: '100 kills', full: '1,000 kills' },
    proofs: [
      { project: 'embedded', files: ['app/foundation/database/embedded/crash.test.ts'] },
      inProject('journeys', 'kills'),
    ],
  },
  {
    number: 5,
    sentence: 'Taking back works now',
    asked: { small: '50 times', middle: '500 times', full: '5,000 times' },
    proofs: [inProject('promises', 'taking-back')],
  },
  {
    number: 7,
    sentence: 'Every look is written down',
    asked: {
      small: 'every route; 200 tampers',
      middle: 'every route; 1,000 tampers',
      full: 'every route; 10,000 tampers',
    },
    proofs: [inProject('promises', 'journal', 'every-look')],
  },
  {
    number: 8,
    sentence: 'Managers never meet a person',
    asked: {
      small: '20 worlds, 500 pairs of answers',
      middle: '200 worlds, 10,000 pairs of answers',
      full: '2,000 worlds, 100,000 pairs of answers',
    },
    proofs: [inProject('promises', 'totals')],
  },
  {
    number: 9,
    sentence: 'Bad input does no harm',
    asked: { small: '2,000 requests', middle: '50,000 requests', full: '1,000,000 requests' },
    proofs: [inProject('promises', 'bad-input', 'wild-one', 'wild-two')],
  },
  {
    number: 12,
    sentence: 'Light on a phone',
    asked: { small: '3 pages', middle: 'every resident page', full: 'every resident page' },
    proofs: [inProject('journeys', 'light'), { bench: 'lighthouse' }],
  },
  {
    number: 15,
    sentence: 'Everyone can use it',
    asked: { small: 'every page', middle: 'every page and state', full: 'every page and state' },
    proofs: [inProject('journeys', 'every-page', 'arabic-by-keyboard')],
  },
  {
    number: 16,
    sentence: 'Updates without a stop',
    asked: {
      small: '240 requests over two processes of this release',
      middle: '1,000 requests, the first release and this one',
      full: '10,000 requests, the first release and this one',
    },
    proofs: [inProject('promises', 'updates', 'releases')],
  },
]

function inProject(project: 'promises' | 'journeys', ...names: readonly string[]): Proof {
  return { project, files: names.map((name) => `tests/${project}/${name}.test.ts`) }
}
