import type { SchemeResultWords } from './schemes-nl.ts'

export const en: SchemeResultWords = {
  kinds: {
    'income-supplement': {
      name: 'Extra money with a low income',
      unchecked: 'Extra money for people with a low income for years.',
    },
    'special-assistance': {
      name: 'Help with large costs',
      unchecked: 'Help from your municipality with large costs.',
    },
    'tax-remission': {
      name: 'Lower taxes of the municipality',
      unchecked: 'Paying less for waste and water.',
    },
    children: {
      name: 'For your children',
      unchecked: 'Money for sport, school or music of your children.',
    },
    'city-pass': {
      name: 'A pass to take part',
      unchecked: 'A pass of your municipality to take part for less.',
    },
    'collective-insurance': {
      name: 'Health insurance through the municipality',
      unchecked: 'Cheaper health insurance through your municipality.',
    },
    energy: {
      name: 'Help with the costs of energy',
      unchecked: 'Help with the costs of energy.',
    },
  },
  maybe: 'Perhaps something for you: ask about it together.',
  amount: (amount) => `It is about ${amount}.`,
  once: 'once',
  howToAsk: 'This is how you ask',
  papers: 'Take along what you have of this',
  alsoAsks: 'The municipality also looks at this',
  more: 'Read more',
}
