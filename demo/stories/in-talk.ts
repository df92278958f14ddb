import type { Story } from './story.ts'

/** Who is in the middle of a talk: alone on the phone, at the table, or just done. */

const danique: Story = {
  login: 'danique',
  toSee: 'Zij is half klaar met haar brug, op haar telefoon.',
  called: 'Danique',
  portrait: 'polder',
  ways: [{ kind: 'whatsapp', value: '0612345616' }],
  language: 'nl',
  reads: 'short',
  spokenTo: 'Appen mag altijd. Woont in een kamer van de jongerenflat.',
  registered: { daysAgo: 22, at: '14:10' },
  by: 'tarik',
  second: 'kwame',
  form: 'tandem',
  letter: 'used',
  events: [
    {
      kind: 'talk',
      when: { daysAgo: 2, at: '19:40' },
      moment: 'start',
      held: 'alone',
      by: 'tarik',
      ends: 'left-open',
      said: {
        order: ['learning', 'home'],
        pillars: {
          education: [3, 5, 'myself'],
          work: [3, 4, 'myself'],
          housing: [3, 5, 'professionals'],
          family: [],
        },
        domains: {
          learning: {
            stress: 3,
            coping: 4,
            words: 'Ik wil mijn opleiding afmaken. Werken in de winkel kost veel avonden.',
          },
        },
      },
    },
  ],
}

const priya: Story = {
  login: 'priya',
  toSee: 'Zij zit nu met Noor aan tafel. Ze zijn op de helft.',
  called: 'Priya',
  portrait: 'haven',
  ways: [
    { kind: 'phone', value: '0612345617' },
    { kind: 'email', value: 'priya@voorbeeld.example' },
  ],
  language: 'nl',
  reads: 'all',
  spokenTo: 'Praat graag eerst over haar dochters. Werkt in de ochtend.',
  registered: { daysAgo: 27, at: '09:20' },
  by: 'noor',
  second: 'mireille',
  form: 'tandem',
  letter: 'used',
  events: [
    {
      kind: 'talk',
      when: { minutesAgo: 12 },
      moment: 'start',
      held: 'table',
      by: 'noor',
      ends: 'left-open',
      said: {
        order: ['home', 'money'],
        pillars: {
          housing: [4, 4, 'myself'],
          family: [3, 5, 'myself', 'my-people'],
          income: [3, 4, 'myself'],
          debts: [2, 4],
        },
        domains: {
          home: {
            stress: 2,
            coping: 4,
            words: 'Mijn dochters helpen elkaar. Daar ben ik trots op.',
          },
          money: { stress: 4, coping: 2, words: '' },
        },
        lines: [{ from: 'debts', to: 'family', why: 'Als ik pieker, luister ik minder goed.' }],
      },
    },
  ],
}

const joost: Story = {
  login: 'joost',
  toSee: 'Hij legde vandaag zijn eerste brug vast.',
  called: 'Joost',
  portrait: 'duin',
  ways: [{ kind: 'phone', value: '0612345618' }],
  language: 'nl',
  reads: 'short',
  spokenTo: 'Liever wandelen dan zitten. Zijn zoon is er om de week.',
  registered: { daysAgo: 19, at: '15:00' },
  by: 'mireille',
  second: 'noor',
  form: 'tandem',
  letter: 'used',
  events: [
    {
      kind: 'talk',
      when: { minutesAgo: 50 },
      moment: 'start',
      held: 'table',
      by: 'mireille',
      ends: 'recorded',
      said: {
        order: ['money', 'home', 'learning', 'wellbeing'],
        pillars: {
          housing: [3, 4, 'myself'],
          family: [4, 5, 'myself'],
          health: [3, 4, 'myself'],
          network: [2, 4],
          income: [2, 4, 'professionals'],
          debts: [2, 4, 'professionals'],
          savings: [1, 3],
          education: [],
          work: [2, 4, 'professionals'],
        },
        domains: {
          home: { stress: 3, coping: 4, words: 'De weken met mijn zoon zijn de beste.' },
          wellbeing: {
            stress: 3,
            coping: 3,
            words: 'Na de scheiding ben ik vrienden kwijtgeraakt.',
          },
          money: { stress: 5, coping: 2, words: 'Alleen de huur en de boodschappen lukken.' },
          learning: { stress: 3, coping: 3, words: 'Ik reed vrachtwagen. Dat wil ik weer.' },
        },
        lines: [{ from: 'work', to: 'income', why: 'Met werk durf ik weer vooruit te kijken.' }],
        beginWith: ['money', 'learning'],
        longGoal: 'Met mijn zoon een weekend naar zee.',
        shortGoal: 'Donderdag zoek ik met Mireille de rekeningen uit.',
      },
    },
  ],
}

export const inTalk: readonly Story[] = [danique, priya, joost]
