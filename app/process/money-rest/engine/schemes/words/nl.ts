/** What a scheme asks, as it is said when it is so, and when it is not. */
const conditions = {
  'age-from': {
    met: (years: number) => `Je bent ${years} jaar of ouder.`,
    notMet: (years: number) => `Dit is er vanaf ${years} jaar.`,
  },
  'age-to': {
    met: (years: number) => `Je bent niet ouder dan ${years} jaar.`,
    notMet: (years: number) => `Dit is er tot en met ${years} jaar.`,
  },
  'before-aow': {
    met: 'Je krijgt nog geen AOW.',
    notMet: 'Dit is er voor wie nog geen AOW krijgt.',
  },
  children: {
    met: (from: number, to: number) =>
      `Er woont een kind van ${from} tot en met ${to} jaar bij je.`,
    notMet: (from: number, to: number) =>
      `Dit is er voor een kind van ${from} tot en met ${to} jaar dat bij je woont.`,
  },
  home: {
    met: 'Zoals jij woont, past bij deze regeling.',
    notMet: 'Dit is er voor mensen die anders wonen.',
  },
  studies: {
    met: 'Je krijgt studiefinanciering.',
    notMet: 'Dit is er voor wie studiefinanciering krijgt.',
  },
  'no-studies': {
    met: 'Je krijgt geen studiefinanciering.',
    notMet: 'Dit is er voor wie geen studiefinanciering krijgt.',
  },
  'owns-little': {
    met: 'Wat je hebt is niet meer dan de grens.',
    notMet: 'Wat je hebt is meer dan de grens.',
  },
  income: {
    met: (percent: string) => `Er komt niet meer binnen dan ${percent} % van de bijstand.`,
    notMet: (percent: string) => `Er komt meer binnen dan ${percent} % van de bijstand.`,
  },
}

/** The texts with which the outcome of a scheme explains itself; other languages follow this one. */
export const nl = {
  conditions,
  looksAtIncome: 'De gemeente kijkt ook naar wat er binnenkomt.',
  looksAtAssets: 'De gemeente kijkt ook naar wat je hebt.',
}

export type SchemeExplanation = typeof nl
