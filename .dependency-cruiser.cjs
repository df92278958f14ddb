/** The walls of the house: arrows run down only, rooms meet at their doors, nothing goes round. */
const above = {
  foundation: '^(app/(ui|people|instruments|approach|process|learning|homes)|demo|tests|bench)/',
  ui: '^(app/(foundation|people|instruments|approach|process|learning|homes)|demo|tests|bench)/',
  people: '^(app/(instruments|approach|process|learning|homes)|demo|tests|bench)/',
  instruments: '^(app/(process|learning|homes)|demo|tests|bench)/',
  approach: '^(app/(process|learning|homes)|demo|tests|bench)/',
  process: '^(app/(learning|homes)|demo|tests|bench)/',
}

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
      name: 'no-circles',
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
