import type { Conditions, Scheme } from './scheme.ts'

/** A scheme of a made-up municipality, of which only what matters is said. */
export function aScheme(given: Partial<Scheme> = {}): Scheme {
  return {
    key: 'extra',
    kind: 'income-supplement',
    name: 'Extra geld',
    gives: 'Eén keer per jaar een bedrag.',
    forWhom: {},
    alsoAsks: [],
    howToAsk: 'Bel de gemeente.',
    papers: ['ID-kaart'],
    from: '2026-01-01',
    until: undefined,
    source: { law: 'Participatiewet', article: 'artikel 36', link: 'https://toets.example/regel' },
    reviewedOn: '2026-01-01',
    ...given,
  }
}

export function schemeFor(forWhom: Conditions): Scheme {
  return aScheme({ forWhom })
}
