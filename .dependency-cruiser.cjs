/** The walls of the house: arrows run down only, rooms meet at their doors, nothing goes round. */
const above = {
  foundation: '^(app/(ui|people|instruments|approach|process|learning|homes)|demo|tests|bench)/',
  ui: '^(app/(foundation|people|instruments|approach|process|learning|homes)|demo|tests|bench)/',
  people: '^(app/(instruments|approach|process|learning|homes)|demo|tests|bench)/',
  instruments: '^(app/(process|learning|homes)|demo|tests|bench)/',
  approach: '^(app/(process|learning|homes)|demo|tests|bench)/',
  process: '^(app/(learning|homes)|demo|tests|bench)/',
}

const notProduct = '(\\.test\\.tsx?|-for-tests\\.ts)$'

/** The rooms of a floor, from the ground up: each may know those before it. */
const rooms = {
  foundation: ['language', 'database', 'journal', 'web', 'access', 'identity', 'api', 'front-door'],
  people: ['municipality', 'staff', 'care-team', 'resident', 'sharing', 'doubles'],
}

const withinFloors = Object.entries(rooms).flatMap(([floor, names]) =>
  names.slice(0, -1).map((room, nth) => ({
    name: `${room}-stands-below`,
    comment: `Within ${floor} arrows run down only, those of types too.`,
    severity: 'error',
    from: { path: `^app/${floor}/${room}/`, pathNot: notProduct },
    to: { path: `^app/${floor}/(${names.slice(nth + 1).join('|')})/` },
  })),
)

/** Where texts stand. */
const words = ['/words/[^/]+\\.ts$', '/words\\.ts$']

const down = Object.entries(above).map(([floor, path]) => ({
  name: `${floor}-stands-below`,
  comment: `What stands on ${floor} is not known there: offer a slot instead.`,
  severity: 'error',
  // Pages of the foundation are made of the same building blocks as all others.
  from: { path: `^app/${floor}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path, ...(floor === 'foundation' ? { pathNot: '^app/ui/' } : {}) },
}))

module.exports = {
  forbidden: [
    ...down,
    ...withinFloors,
    {
      name: 'backup-stands-apart',
      comment: 'It copies the database and checks the journal, whoever it is about.',
      severity: 'error',
      from: { path: '^app/foundation/backup/', pathNot: notProduct },
      to: { path: '^app/foundation/(language|web|access|identity|api|front-door)/' },
    },
    {
      name: 'nobody-needs-backup',
      comment: 'The house asks for one from above the foundation.',
      severity: 'error',
      from: { path: '^app/foundation/', pathNot: ['^app/foundation/backup/', notProduct] },
      to: { path: '^app/foundation/backup/' },
    },
    {
      name: 'the-ground-knows-no-room',
      comment:
        'The words that all rooms share stand on nothing but each other; a house has its database.',
      severity: 'error',
      from: { path: '^app/foundation/[^/]+\\.ts$', pathNot: [notProduct, '/house\\.ts$'] },
      to: { path: '^app/foundation/[^/]+/' },
    },
    {
      name: 'rooms-meet-at-the-door',
      comment: 'Another room is entered through its public.ts only.',
      severity: 'error',
      from: {
        path: '^app/(people|instruments|approach|process|learning)/([^/]+)/',
        pathNot: '\\.test\\.tsx?$',
      },
      to: {
        path: '^app/(people|instruments|approach|process|learning)/([^/]+)/',
        pathNot: ['^app/$1/$2/', '/public\\.ts$'],
      },
    },
    {
      name: 'homes-and-demo-knock-too',
      comment: 'Homes put rooms together through their doors.',
      severity: 'error',
      from: { path: '^app/homes/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^app/(people|instruments|approach|process|learning)/',
        pathNot: '/public\\.ts$',
      },
    },
    {
      name: 'words-are-not-made-of-pages',
      comment:
        'Texts may follow the types of rules: every reason has a sentence. Pages are made of texts.',
      severity: 'error',
      from: { path: words, pathNot: notProduct },
      to: { path: ['/(pages|views|islands|drawing|paper)/', '/(store|routes)\\.ts$'] },
    },
    {
      name: 'words-take-types-only',
      comment: 'What runs stands in the rules; texts take from them nothing but types.',
      severity: 'error',
      from: { path: words, pathNot: notProduct },
      to: { path: '^app/', pathNot: words, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'Types count too: what must be read together is one thing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rules-are-pure',
      comment: "A room's rules know no database, no web and no view.",
      severity: 'error',
      from: {
        path:
          '^app/(instruments/bridge/(bridge|pillars|pillar-set|readings)|' +
          'process/money-rest/schemes/(proposal|preview|example-households))\\.ts$',
      },
      to: {
        path: '(^app/foundation/(database|web|identity)/|node_modules/(preact|kysely|hono|pg)/)',
      },
    },
    {
      name: 'the-engine-stands-alone',
      comment: 'The rules of money rest could be published by themselves.',
      severity: 'error',
      from: { path: '^app/process/money-rest/engine/', pathNot: '\\.test\\.ts$|-for-tests\\.ts$' },
      to: { pathNot: '^app/process/money-rest/engine/' },
    },
    {
      name: 'product-needs-no-test',
      severity: 'error',
      from: { path: '^(app|demo)/', pathNot: '(\\.test\\.tsx?|-for-tests\\.ts)$' },
      to: { path: '^(tests|bench)/|\\.test\\.tsx?$|-for-tests\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
}
