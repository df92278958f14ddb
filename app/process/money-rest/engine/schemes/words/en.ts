import type { SchemeExplanation } from './nl.ts'

export const en: SchemeExplanation = {
  conditions: {
    'age-from': {
      met: (years) => `You are ${years} or older.`,
      notMet: (years) => `This is for people of ${years} or older.`,
    },
    'age-to': {
      met: (years) => `You are not older than ${years}.`,
      notMet: (years) => `This is for people up to the age of ${years}.`,
    },
    'before-aow': {
      met: 'You do not get the state pension (AOW) yet.',
      notMet: 'This is for people who do not get the state pension (AOW) yet.',
    },
    children: {
      met: (from, to) => `A child aged ${from} to ${to} lives with you.`,
      notMet: (from, to) => `This is for a child aged ${from} to ${to} who lives with you.`,
    },
    home: {
      met: 'The way you live fits this scheme.',
      notMet: 'This is for people who live in another way.',
    },
    studies: {
      met: 'You get student finance.',
      notMet: 'This is for people who get student finance (studiefinanciering).',
    },
    'no-studies': {
      met: 'You do not get student finance.',
      notMet: 'This is for people who get no student finance (studiefinanciering).',
    },
    'owns-little': {
      met: 'What you have is not more than the limit.',
      notMet: 'What you have is more than the limit.',
    },
    income: {
      met: (percent) => `Not more comes in than ${percent} % of social assistance.`,
      notMet: (percent) => `More comes in than ${percent} % of social assistance.`,
    },
  },
  looksAtIncome: 'The municipality also looks at what comes in.',
  looksAtAssets: 'The municipality also looks at what you have.',
}
