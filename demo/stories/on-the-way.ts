import type { Story } from './story.ts'

/** Who has a bridge and goes on: one, copied from paper, or a few pillars only. */

const ama: Story = {
  login: 'ama',
  toSee: 'Zij heeft één brug en deelt hem met haar maatje Hetty.',
  called: 'Ama',
  portrait: 'riet',
  ways: [
    { kind: 'phone', value: '0612345619' },
    { kind: 'visit', value: '' },
  ],
  language: 'nl',
  reads: 'pictures',
  spokenTo: 'Met plaatjes en hardop. Oma van 3 kleinkinderen die vaak blijven eten.',
  registered: { daysAgo: 118, at: '10:10' },
  by: 'wies',
  second: 'jelle',
  form: 'tandem',
  letter: 'used',
  events: [
    {
      kind: 'talk',
      when: { daysAgo: 104, at: '13:45' },
      moment: 'start',
      held: 'paper',
      by: 'wies',
      ends: 'recorded',
      said: {
        order: ['home', 'wellbeing', 'money'],
        pillars: {
          housing: [3, 4, 'professionals'],
          family: [5, 5, 'myself', 'my-people'],
          health: [2, 3, 'professionals'],
          network: [4, 4, 'my-people'],
          income: [3, 3, 'professionals'],
          debts: [3, 4, 'professionals'],
          savings: [],
        },
        domains: {
          home: { stress: 3, coping: 4, words: 'De muur in de slaapkamer is nat.' },
          wellbeing: {
            stress: 4,
            coping: 3,
            words: 'Mijn knieën doen zeer. De kerk belt mij elke week.',
          },
          money: { stress: 3, coping: 3, words: 'Mijn dochter leest de brieven voor.' },
        },
        lines: [{ from: 'housing', to: 'health', why: 'Van het vocht ga ik hoesten.' }],
        beginWith: ['home'],
        longGoal: 'Een droge slaapkamer.',
        shortGoal: 'Wies en ik bellen samen de verhuurder.',
      },
    },
    { kind: 'joins', when: { daysAgo: 96, at: '11:20' }, by: 'wies', who: 'hetty', as: 'buddy' },
    {
      kind: 'shares',
      when: { daysAgo: 95, at: '16:05' },
      with: 'hetty',
      part: 'bridge',
      term: 'half-year',
    },
    {
      kind: 'shares',
      when: { daysAgo: 95, at: '16:06' },
      with: 'hetty',
      part: 'contact',
      term: 'half-year',
    },
    { kind: 'looks', when: { daysAgo: 90, at: '10:00' }, who: 'hetty' },
  ],
}

const tomasz: Story = {
  login: 'tomasz',
  toSee: 'Hij koos alleen geld en werk. De rest sloeg hij over.',
  called: 'Tomasz',
  portrait: 'wilg',
  ways: [{ kind: 'phone', value: '0612345620' }],
  language: 'nl',
  reads: 'short',
  spokenTo: 'Langzaam praten, Pools is zijn eerste taal. Woont met 2 collega’s.',
  registered: { daysAgo: 74, at: '16:00' },
  by: 'kwame',
  form: 'individual',
  letter: 'used',
  events: [
    {
      kind: 'talk',
      when: { daysAgo: 66, at: '16:30' },
      moment: 'start',
      held: 'table',
      by: 'kwame',
      ends: 'set-aside',
      said: { order: ['money'], pillars: { income: [2, 4] } },
    },
    {
      kind: 'talk',
      when: { daysAgo: 52, at: '16:40' },
      moment: 'start',
      held: 'table',
      by: 'kwame',
      ends: 'recorded',
      said: {
        order: ['learning', 'money'],
        pillars: {
          education: [2, 3, 'myself'],
          work: [3, 5, 'myself'],
          income: [3, 4, 'myself'],
          debts: [],
          savings: [2, 3, 'myself'],
        },
        domains: {
          learning: {
            stress: 2,
            coping: 4,
            words: 'Ik las staal. Met een diploma krijg ik meer uren.',
          },
          money: {
            stress: 3,
            coping: 4,
            words: 'Ik stuur geld naar mijn ouders. Dat blijf ik doen.',
          },
        },
        beginWith: ['learning'],
        longGoal: 'Een eigen kamer en een vaste baan.',
        shortGoal: 'Kwame zoekt met mij een les in de avond.',
      },
    },
  ],
}

export const onTheWay: readonly Story[] = [ama, tomasz]
