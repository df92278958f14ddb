import type { SchemeKind } from '../engine/schemes/scheme.ts'

/** Each kind of scheme: its heading, and what is said when nobody looked at it. */
const kinds: Record<SchemeKind, { readonly name: string; readonly unchecked: string }> = {
  'income-supplement': {
    name: 'Extra geld bij een laag inkomen',
    unchecked: 'Extra geld voor wie al jaren een laag inkomen heeft.',
  },
  'special-assistance': {
    name: 'Hulp bij grote kosten',
    unchecked: 'Hulp van je gemeente bij grote kosten.',
  },
  'tax-remission': {
    name: 'Minder belasting van de gemeente',
    unchecked: 'Minder betalen voor afval en water.',
  },
  children: {
    name: 'Voor je kinderen',
    unchecked: 'Geld voor sport, school of muziek van je kinderen.',
  },
  'city-pass': {
    name: 'Een pas om mee te doen',
    unchecked: 'Een pas van je gemeente om goedkoper mee te doen.',
  },
  'collective-insurance': {
    name: 'Een zorgverzekering via de gemeente',
    unchecked: 'Een goedkopere zorgverzekering via je gemeente.',
  },
  energy: {
    name: 'Hulp bij de kosten van energie',
    unchecked: 'Hulp bij de kosten van energie.',
  },
}

/** What is said about schemes of one's own municipality; their own texts are in Dutch. */
export const nl = {
  kinds,
  maybe: 'Misschien iets voor jou: vraag het samen na.',
  amount: (amount: string) => `Het gaat om ${amount}.`,
  once: 'één keer',
  howToAsk: 'Zo vraag je het',
  papers: 'Neem mee wat je hiervan hebt',
  alsoAsks: 'De gemeente kijkt ook hiernaar',
  more: 'Lees meer',
}

export type SchemeResultWords = typeof nl
