import type { ReasonOf } from '../../../foundation/verdict.ts'
import type {
  answerDomain,
  answerPillar,
  Carrier,
  chooseBeginning,
  Held,
  joinPillars,
  mayRecord,
  Moment,
} from '../bridge.ts'
import type { DomainName, PillarName } from '../pillars.ts'

/** Everything the rules of a talk can say no to; each has its sentence below. */
type Refusal = ReasonOf<
  | typeof answerPillar
  | typeof answerDomain
  | typeof joinPillars
  | typeof chooseBeginning
  | typeof mayRecord
>

/** Per pillar what the five pictures show, from the first to the fifth step. */
type FiveSentences = readonly [string, string, string, string, string]

const scenes: Record<PillarName, FiveSentences> = {
  housing: [
    'Ik heb geen eigen plek.',
    'Ik slaap bij iemand anders.',
    'Ik heb een huis, maar er is veel mee.',
    'Ik woon goed genoeg.',
    'Ik woon fijn en kan hier blijven.',
  ],
  family: [
    'Er is thuis veel ruzie of verdriet.',
    'We leven langs elkaar heen.',
    'We zoeken elkaar weer op.',
    'We doen dingen samen.',
    'Thuis zijn we er voor elkaar.',
  ],
  health: [
    'Ik ben ziek en kan weinig.',
    'Ik heb veel rust en hulp nodig.',
    'Ik kom weer op de been.',
    'Ik zorg goed voor mezelf.',
    'Ik voel me sterk.',
  ],
  network: [
    'Ik sta er alleen voor.',
    'Er is iemand, maar ver weg.',
    'Ik heb één iemand dichtbij.',
    'Ik heb een paar mensen.',
    'Ik heb veel mensen om me heen.',
  ],
  income: [
    'Er komt geen geld binnen.',
    'Er komt te weinig binnen.',
    'Het is net genoeg.',
    'Er komt elke maand genoeg binnen.',
    'Er komt meer binnen dan nodig is.',
  ],
  debts: [
    'De post groeit me boven het hoofd.',
    'De schulden zijn zwaar.',
    'Iemand helpt me om te ordenen.',
    'Er zijn afspraken over mijn schulden.',
    'Ik ben vrij van schulden.',
  ],
  savings: [
    'Er is niets, en er gaat iets stuk.',
    'Er is bijna niets.',
    'Er gaat soms iets in de pot.',
    'De pot groeit.',
    'Ik heb genoeg achter de hand.',
  ],
  education: [
    'Leren zit voor mij op slot.',
    'Ik zoek het uit, maar het is lastig.',
    'Ik volg een les.',
    'Leren gaat goed.',
    'Ik heb een diploma dat bij me past.',
  ],
  work: [
    'Ik heb geen werk.',
    'Ik zoek werk.',
    'Ik werk een paar uur of op proef.',
    'Ik heb werk.',
    'Ik heb vast werk dat bij me past.',
  ],
}

const domains: Record<DomainName, string> = {
  home: 'Thuis',
  wellbeing: 'Welzijn',
  money: 'Geld',
  learning: 'Leren en werken',
}

const pillars: Record<PillarName, string> = {
  housing: 'wonen',
  family: 'gezin',
  health: 'gezondheid',
  network: 'mensen om me heen',
  income: 'inkomen',
  debts: 'schulden',
  savings: 'spaargeld',
  education: 'opleiding',
  work: 'werk',
}

const carriers: Record<Carrier, string> = {
  myself: 'ik zelf',
  'my-people': 'mijn mensen',
  professionals: 'hulp',
}

const moments: Record<Moment, string> = {
  start: 'aan het begin',
  halfway: 'onderweg',
  end: 'aan het eind',
  'life-change': 'er veranderde veel',
  other: 'een ander moment',
}

const held: Record<Held, string> = {
  table: 'samen aan tafel',
  alone: 'zelf, op je eigen apparaat',
  paper: 'op papier',
}

export const nl = {
  title: 'Mijn brug',
  titleOf: (called: string) => `De brug van ${called}`,
  scenes,
  domains,
  pillars,
  carriers,
  moments,
  held,
  steps: ['1 van 5', '2 van 5', '3 van 5', '4 van 5', '5 van 5'],
  stress: {
    legend: 'Hoeveel stress geeft dit?',
    faces: ['rustig', 'een beetje', 'best wel', 'veel', 'heel veel'],
  },
  coping: {
    legend: 'Hoe goed kun je het aan?',
    hands: ['dit is te zwaar', 'het valt zwaar', 'het gaat net', 'het gaat goed', 'ik kan dit aan'],
  },
  talk: {
    invite: 'Waar wil je het over hebben?',
    inviteText: 'Jij kiest wat eerst komt. Een stuk overslaan mag altijd.',
    goOn: 'Verder praten over',
    talkAbout: 'Praten over',
    done: 'besproken',
    begun: 'nog bezig',
    hangTogether: 'Laat zien wat samenhangt',
    choose: 'Kies waar je begint',
    stop: 'Stop voor nu',
    saved: 'Alles is bewaard. Ga verder wanneer je wilt.',
    turn: 'Draai het scherm',
    leave: 'Terug naar de professional',
  },
  pillar: {
    now: 'Waar sta je nu?',
    wanted: 'Waar wil je heen?',
    carriedBy: 'Wat draagt deze pijler?',
    next: 'Verder',
    skip: 'Dit sla ik over',
    back: 'Terug',
    progress: (at: number, of: number) => `Pijler ${at} van ${of}`,
  },
  domain: {
    title: (domain: string) => `Hoe is dat voor jou: ${domain.toLowerCase()}?`,
    words: 'Wil je er zelf iets bij zeggen?',
    wordsHint: 'Een paar woorden is genoeg. Niets zeggen mag ook.',
  },
  lines: {
    title: 'Wat hangt samen?',
    intro: 'Als je slecht slaapt, laat je de post soms liggen. Zo kunnen 2 pijlers samenhangen.',
    from: 'Als het hier schuift',
    to: 'dan schuift het ook hier',
    why: 'Hoe komt dat?',
    whyHint: 'In je eigen woorden. Niets invullen mag ook.',
    add: 'Teken deze lijn',
    none: 'Er zijn nog geen lijnen.',
    between: (from: string, to: string) => `${from} en ${to}`,
    takeAway: 'Haal weg',
    back: 'Klaar met lijnen',
  },
  beginning: {
    title: 'Waar wil je beginnen?',
    intro: 'Kies 1 of 2 gebieden. Meer hoeft nu niet. Weet je het nog niet? Dan kies je later.',
    legend: 'Hier begin ik',
    longGoal: 'Waar wil je later staan?',
    longGoalHint: 'Dit komt aan de overkant van je brug te staan.',
    shortGoal: 'Wat wil je als eerste doen?',
    shortGoalHint: 'Iets kleins is goed.',
    go: 'Bekijk mijn brug',
  },
  whole: {
    title: 'Zo ziet je brug eruit',
    intro: 'Klopt het zo? Dan leg je de brug vast. Daarna blijft deze brug zoals hij is.',
    record: 'Leg mijn brug vast',
    change: 'Nog iets veranderen',
    setAside: 'Leg dit gesprek weg',
  },
  reading: {
    title: (day: string) => `Je brug van ${day}`,
    recorded: 'Je brug ligt vast. Mooi dat je hier tijd voor nam.',
    print: 'Op papier',
    correct: 'Hier klopt iets niet',
    correctExplained: 'Je maakt dan een nieuwe brug ernaast. De eerste blijft bewaard.',
    corrects: 'Deze brug verbetert een eerdere.',
    remarks: 'Wat een ander hierbij ziet',
    remarkBy: (name: string) => `${name} ziet dit anders. Jouw brug blijft zoals jij hem zag.`,
    overTime: 'Al mijn bruggen',
    begin: 'Hier begin ik',
    later: 'Later wil ik',
    first: 'Eerst doe ik',
    now: 'nu',
    wanted: 'gewenst',
    carriedBy: 'gedragen door',
    stress: 'stress',
    coping: 'aankunnen',
    hangTogether: 'Wat samenhangt',
    pillar: 'pijler',
    domain: 'gebied',
    ownWords: 'eigen woorden',
    table: 'De brug in woorden',
    notSpoken: 'niet over gesproken',
  },
  overTime: {
    title: 'Mijn bruggen over elkaar',
    one: 'Er is nu 1 brug. Na een volgend gesprek zie je hier wat er bewoog.',
    none: 'Er is nog geen brug. Die maken jullie samen, als jij dat wilt.',
    grown: 'Wat er groeide',
    grownBy: (pillar: string, up: number, since: string) =>
      up === 1
        ? `${pillar}: 1 stap omhoog, sinds ${since}`
        : `${pillar}: ${up} stappen omhoog, sinds ${since}`,
    calmer: 'Waar meer rust kwam',
    calmerIn: (domain: string) => `${domain}: minder stress dan eerst`,
    same: 'Wat gelijk bleef',
    harder: 'Wat nu meer vraagt',
    harderText: 'Dat hoort bij het leven. Wat je eerder hebt geleerd, ben je niet kwijt.',
    onlyOnce: 'Waar je één keer over sprak',
    setChanged:
      'De pijlers zijn tussendoor veranderd. We kijken alleen naar pijlers die er steeds waren.',
    all: 'Alle bruggen',
    earlier: 'De dunne lijn is je eerdere brug.',
    allEarlier: 'De dunne lijnen zijn je eerdere bruggen. Hoe lichter, hoe langer geleden.',
    back: 'Terug naar het begin',
  },
  sheet: {
    empty: 'Mijn brug om in te vullen',
    emptyHow: 'Zet per pijler een kruis bij nu en een rondje bij later.',
    qr: 'Scan dit om je brug te openen',
    print: 'Print dit blad',
    pdf: 'Download als PDF',
    pageOf: (page: number, pages: number) => `Blad ${page} van ${pages}`,
    notShown: 'Waar […] staat, past iets niet op dit blad. Op je scherm staat het wel.',
    open: 'Terug',
    from: 'nu',
    to: 'later',
  },
  conflict: {
    title: 'Hier zijn 2 antwoorden',
    text: 'Een ander apparaat bewaarde net iets anders. Welke klopt?',
    stored: 'Dit stond er al',
    mine: 'Dit koos je nu',
    keepStored: 'Houd wat er stond',
    keepMine: 'Neem wat ik nu koos',
  },
  problems: {
    'pillar-not-here': 'Deze pijler is er nu niet bij. Er is niets kwijt.',
    'domain-not-here': 'Dit gebied is er nu niet bij. Er is niets kwijt.',
    'same-pillar': 'Kies 2 pijlers die anders zijn.',
    'too-many-to-begin': 'Kies 1 of 2 gebieden om te beginnen. Je andere woorden staan er nog.',
    'already-recorded': 'Deze brug ligt al vast. Je ziet hem hieronder.',
    'set-aside': 'Dit gesprek heb je weggelegd. Je kunt een nieuw gesprek beginnen.',
    'nothing-said':
      'Er staat nog niets op je brug. Vertel over één pijler, dan kun je hem vastleggen.',
    'too-long': 'Deze tekst is te lang. Maak hem wat korter.',
  } satisfies Record<Refusal | 'too-long', string>,
  describe: {
    bridge: 'Een brug met pijlers. Hoe hoger de pijler, hoe steviger.',
    pillar: (label: string, now: string, wanted: string) =>
      `${label}: nu ${now}, gewenst ${wanted}`,
  },
}

export type BridgeTexts = typeof nl
