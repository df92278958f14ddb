import type { Event, Story } from './story.ts'

/**
 * Two and a half years with a mother of two boys: nearly losing her house, order in her money, a loss,
 * steady work, a setback, an inheritance, and doing it herself.
 */
const first: Event = {
  kind: 'talk',
  when: { daysAgo: 905, at: '09:30' },
  moment: 'start',
  held: 'table',
  by: 'noor',
  ends: 'recorded',
  said: {
    order: ['money', 'home', 'wellbeing', 'learning'],
    pillars: {
      housing: [2, 5, 'professionals'],
      family: [2, 4, 'myself'],
      health: [2, 3],
      network: [2, 3],
      income: [2, 4, 'myself'],
      debts: [1, 4, 'professionals'],
      education: [],
      work: [3, 5, 'myself'],
    },
    domains: {
      home: {
        stress: 5,
        coping: 1,
        words: 'We slapen bij mijn oude buurvrouw, want thuis is het koud. Ik wil ons huis houden.',
      },
      wellbeing: { stress: 4, coping: 2, words: 'Ik lig ’s nachts te rekenen. Niemand weet het.' },
      money: {
        stress: 5,
        coping: 1,
        words: 'Er staat een hele tas met post in de gang. Ik durf er niet meer in te kijken.',
      },
      learning: { stress: 2, coping: 4, words: 'In de keuken van het zorghuis gaat het goed.' },
    },
    lines: [
      { from: 'debts', to: 'health', why: 'Als er post komt, slaap ik slecht.' },
      { from: 'housing', to: 'family', why: 'Zonder eigen huis hebben we sneller ruzie.' },
    ],
    beginWith: ['money', 'home'],
    longGoal: 'Rust in ons eigen huis, voor de jongens en voor mij.',
    shortGoal: 'Elke maandag maak ik met Jelle de post open.',
  },
}

const afterTheLoss: Event = {
  kind: 'talk',
  when: { daysAgo: 640, at: '13:10' },
  moment: 'life-change',
  held: 'table',
  by: 'noor',
  ends: 'recorded',
  said: {
    order: ['wellbeing', 'home', 'money', 'learning'],
    pillars: {
      housing: [3, 5, 'myself', 'professionals'],
      family: [3, 5, 'myself'],
      health: [2, 4, 'professionals'],
      network: [3, 4, 'my-people'],
      income: [3, 4, 'myself', 'professionals'],
      debts: [3, 5, 'professionals'],
      savings: [1, 3],
      education: [2, 4],
      work: [3, 5, 'myself'],
    },
    domains: {
      home: { stress: 3, coping: 3, words: 'We zijn weer thuis. De jongens hebben elk een bed.' },
      wellbeing: {
        stress: 5,
        coping: 2,
        words: 'Mijn vader is er niet meer. Mijn broers bellen nu elke week, dat doet me goed.',
      },
      money: {
        stress: 3,
        coping: 3,
        words: 'Jelle betaalt de vaste dingen. Er blijft net genoeg.',
      },
      learning: { stress: 2, coping: 4, words: 'Een cursus kok lijkt me mooi. Nu nog even niet.' },
    },
    lines: [{ from: 'network', to: 'health', why: 'Als ik mijn broers spreek, slaap ik beter.' }],
    beginWith: ['wellbeing'],
    longGoal: 'Weer zin hebben in de dag.',
    shortGoal: 'Op zondag eten we met mijn broers.',
  },
}

const steadyWork: Event = {
  kind: 'talk',
  when: { daysAgo: 410, at: '10:20' },
  moment: 'halfway',
  held: 'table',
  by: 'jelle',
  ends: 'recorded',
  said: {
    order: ['learning', 'money', 'home', 'wellbeing'],
    pillars: {
      housing: [4, 5, 'myself'],
      family: [4, 5, 'myself', 'my-people'],
      health: [3, 4, 'myself', 'professionals'],
      network: [4, 4, 'my-people'],
      income: [4, 4, 'myself'],
      debts: [4, 5, 'professionals'],
      savings: [3, 4, 'myself'],
      education: [3, 4, 'myself'],
      work: [5, 5, 'myself'],
    },
    domains: {
      home: { stress: 2, coping: 4, words: 'De kamer van de oudste heeft nu verf op de muur.' },
      wellbeing: { stress: 3, coping: 3, words: 'Met mijn rug gaat het beter door de oefeningen.' },
      money: { stress: 2, coping: 4, words: 'Ik zie op mijn telefoon wat er binnenkomt.' },
      learning: {
        stress: 1,
        coping: 5,
        words: 'Ik heb een vast contract. Kwame las mijn brief mee, maar ik schreef hem zelf.',
      },
    },
    lines: [{ from: 'work', to: 'income', why: 'Nu weet ik elke maand wat er komt.' }],
    beginWith: ['learning', 'wellbeing'],
    longGoal: 'Kok worden in het zorghuis.',
    shortGoal: 'Op dinsdagavond ga ik naar de les.',
  },
}

const setback: Event = {
  kind: 'talk',
  when: { daysAgo: 205, at: '14:00' },
  moment: 'life-change',
  held: 'table',
  by: 'jelle',
  ends: 'recorded',
  said: {
    order: ['money', 'wellbeing', 'home', 'learning'],
    pillars: {
      housing: [4, 5, 'myself'],
      family: [4, 5, 'myself', 'my-people'],
      health: [3, 4, 'myself'],
      network: [4, 4, 'my-people'],
      income: [4, 4, 'myself'],
      debts: [3, 5, 'myself', 'professionals'],
      savings: [2, 4, 'myself'],
      education: [3, 4, 'myself'],
      work: [5, 5, 'myself'],
    },
    domains: {
      home: { stress: 2, coping: 4, words: 'Samen eten lukt de meeste dagen.' },
      wellbeing: { stress: 3, coping: 3, words: 'Ik schrok zo van die rekening dat ik stilviel.' },
      money: {
        stress: 4,
        coping: 3,
        words: 'De auto ging stuk. De rekening lag 6 weken in de la. Toen belde ik Jelle.',
      },
      learning: { stress: 2, coping: 4, words: 'Op mijn werk weet ik wat ik kan.' },
    },
    lines: [{ from: 'health', to: 'debts', why: 'Als ik moe ben, laat ik de post liggen.' }],
    beginWith: ['money'],
    longGoal: 'Mijn post openmaken op de dag dat hij komt.',
    shortGoal: 'Als ik van post schrik, stuur ik Jelle een foto.',
  },
}

const byHerself: Event = {
  kind: 'talk',
  when: { daysAgo: 24, at: '10:00' },
  moment: 'end',
  held: 'table',
  by: 'noor',
  ends: 'recorded',
  said: {
    order: ['money', 'home', 'learning', 'wellbeing'],
    pillars: {
      housing: [5, 5, 'myself'],
      family: [5, 5, 'myself', 'my-people'],
      health: [4, 4, 'myself'],
      network: [4, 5, 'myself', 'my-people'],
      income: [4, 4, 'myself'],
      debts: [5, 5, 'myself'],
      savings: [4, 5, 'myself'],
      education: [4, 5, 'myself'],
      work: [5, 5, 'myself'],
    },
    domains: {
      home: {
        stress: 1,
        coping: 5,
        words: 'De jongste heeft een eigen kamer. Blauw, dat wilde hij.',
      },
      wellbeing: {
        stress: 2,
        coping: 4,
        words: 'Ik slaap. Dat schrijf ik op, omdat het nieuw is.',
      },
      money: {
        stress: 2,
        coping: 4,
        words:
          'We verkochten het huis van mijn vader. Van zoveel geld moest ik eerst huilen. Mijn schulden zijn weg en de rest blijft staan.',
      },
      learning: { stress: 1, coping: 5, words: 'Nog één deel van de cursus, dan ben ik kok.' },
    },
    lines: [{ from: 'debts', to: 'savings', why: 'Wat ik eerst afloste, leg ik nu opzij.' }],
    beginWith: ['money'],
    longGoal: 'Ik doe mijn geld zelf en help er later iemand mee.',
    shortGoal: 'Op de eerste van de maand kijk ik alles na. Jelle kijkt nog één keer mee.',
  },
}

export const rosa: Story = {
  login: 'rosa',
  toSee: 'Zij heeft vijf bruggen in tweeënhalf jaar. Je ziet wat er groeide.',
  called: 'Rosa',
  portrait: 'linde',
  ways: [
    { kind: 'whatsapp', value: '0612345611' },
    { kind: 'visit', value: '' },
  ],
  language: 'nl',
  reads: 'short',
  spokenTo: 'Gewoon zeggen waar het op staat. Bellen na 4 uur.',
  registered: { daysAgo: 912, at: '08:45' },
  by: 'noor',
  second: 'jelle',
  form: 'tandem',
  letter: 'used',
  events: [
    first,
    afterTheLoss,
    { kind: 'joins', when: { daysAgo: 455, at: '09:15' }, by: 'noor', who: 'kwame', as: 'joined' },
    {
      kind: 'shares',
      when: { daysAgo: 454, at: '18:20' },
      with: 'kwame',
      part: 'bridge',
      term: 'half-year',
    },
    steadyWork,
    { kind: 'looks', when: { daysAgo: 400, at: '11:05' }, who: 'kwame' },
    setback,
    {
      kind: 'remark',
      when: { daysAgo: 204, at: '09:40' },
      by: 'jelle',
      pillar: 'debts',
      remark:
        'Je belde zelf en je nam alle post mee. Dat vind ik een stap vooruit, geen stap terug.',
    },
    {
      kind: 'shares',
      when: { daysAgo: 61, at: '19:05' },
      with: 'kwame',
      part: 'bridge',
      term: 'half-year',
    },
    byHerself,
    { kind: 'looks', when: { daysAgo: 9, at: '10:30' }, who: 'jelle' },
  ],
}
