import type { SchemeKind } from '../app/process/money-rest/engine/schemes/scheme.ts'
import type { SchemeBody } from '../app/process/money-rest/schemes/proposal.ts'
import type { When } from './stories/story.ts'

/** A scheme of Merwoude: what it says, and when it was proposed and approved. */
export interface ToldScheme {
  readonly kind: SchemeKind
  readonly says: Omit<SchemeBody, 'reviewedOn'>
  readonly proposed: When
  readonly approved: When
  /** It ends by itself at the end of the winter. */
  readonly untilSpring?: true
}

const atDesk = 'Bel of kom naar de balie van de gemeente. Iemand vult het samen met jou in.'
const basics = ['ID-kaart', 'laatste loonstrook of brief over je uitkering', 'bankafschrift']

function source(law: string, article: string, page: string): SchemeBody['source'] {
  return { law, article, link: `https://merwoude.example/regelingen/${page}` }
}

const pass: SchemeBody['source'] = source('Beleidsregel Merwoudepas', 'artikel 2', 'pas')

/** What the pass says; Bram wants to give it to more people. */
const passFor = (incomePercent: number): ToldScheme['says'] => ({
  name: 'Merwoudepas',
  gives: 'Met deze pas ga je voor minder geld naar het zwembad, de bieb en het museum.',
  forWhom: { incomePercent },
  alsoAsks: ['Je woont in Merwoude.'],
  howToAsk: 'Vraag de pas aan bij de bieb. Neem iemand mee als je dat fijn vindt.',
  papers: basics,
  source: pass,
})

export const schemes: readonly ToldScheme[] = [
  {
    kind: 'city-pass',
    says: passFor(120),
    proposed: { daysAgo: 520, at: '10:10' },
    approved: { daysAgo: 518, at: '14:20' },
  },
  {
    kind: 'income-supplement',
    says: {
      name: 'Individuele inkomenstoeslag',
      gives:
        'Eén keer per jaar een bedrag. In 2026 ging het om € 478 voor wie alleen woont, € 613 voor een ouder alleen ' +
        'en € 683 voor een stel.',
      forWhom: { ageFrom: 21, beforeAow: true, incomePercent: 110, ownsLittle: true },
      alsoAsks: [
        'Je hebt al 3 jaar een laag inkomen.',
        'Je kreeg dit niet in de laatste 12 maanden.',
        'Je inkomen gaat waarschijnlijk niet snel omhoog.',
      ],
      howToAsk: atDesk,
      papers: basics,
      source: source('Participatiewet', 'artikel 36', 'inkomenstoeslag'),
    },
    proposed: { daysAgo: 300, at: '09:30' },
    approved: { daysAgo: 298, at: '11:05' },
  },
  {
    kind: 'special-assistance',
    says: {
      name: 'Bijzondere bijstand',
      gives: 'Geld voor kosten die je moet maken en niet zelf kunt betalen.',
      forWhom: { incomePercent: 120, ownsLittle: true },
      alsoAsks: ['De kosten zijn nodig.', 'Niemand anders betaalt ze.'],
      howToAsk: `${atDesk} Vraag het voordat je de kosten maakt.`,
      papers: [...basics, 'rekening of offerte'],
      source: source('Participatiewet', 'artikel 35', 'bijzondere-bijstand'),
    },
    proposed: { daysAgo: 300, at: '09:50' },
    approved: { daysAgo: 298, at: '11:15' },
  },
  {
    kind: 'tax-remission',
    says: {
      name: 'Kwijtschelding',
      gives: 'Je hoeft de belasting voor afval en water niet te betalen, of maar een deel.',
      forWhom: { incomePercent: 100 },
      alsoAsks: [
        'Er blijft te weinig over om te betalen.',
        'Een auto telt soms mee, behalve als je hem nodig hebt voor werk of ziekte.',
      ],
      howToAsk: 'Vul het formulier in dat bij de brief zit. Iemand kan je daarbij helpen.',
      papers: [...basics, 'brief over de belasting'],
      source: source('Invorderingswet 1990', 'artikel 26', 'kwijtschelding'),
    },
    proposed: { daysAgo: 295, at: '13:40' },
    approved: { daysAgo: 293, at: '15:10' },
  },
  {
    kind: 'children',
    says: {
      name: 'Sport, muziek en school',
      gives: 'De club, de les of de schoolspullen van je kind worden betaald.',
      forWhom: { incomePercent: 120, childAged: { from: 4, to: 17 } },
      alsoAsks: ['Eén club of les per kind per jaar.'],
      howToAsk: 'Vraag het aan de school of aan iemand van het wijkteam.',
      papers: ['naam en rekening van de club of de school'],
      source: source('Beleidsregel kinderen doen mee', 'artikel 3', 'kinderen'),
    },
    proposed: { daysAgo: 295, at: '14:00' },
    approved: { daysAgo: 293, at: '15:20' },
  },
  {
    kind: 'collective-insurance',
    says: {
      name: 'Zorgverzekering via Merwoude',
      gives: 'Een verzekering met meer erin. De gemeente betaalt een deel van de premie.',
      forWhom: { ageFrom: 18, incomePercent: 120 },
      alsoAsks: ['Overstappen kan elk jaar op 1 januari.'],
      howToAsk: 'Bel de gemeente in november of december. Samen kijk je wat het beste past.',
      papers: ['polis van je verzekering nu', ...basics],
      source: source('Beleidsregel zorgverzekering', 'artikel 2', 'zorgverzekering'),
    },
    proposed: { daysAgo: 290, at: '10:00' },
    approved: { daysAgo: 288, at: '10:30' },
  },
  {
    kind: 'energy',
    says: {
      name: 'Energiefonds voor deze winter',
      gives: 'Het fonds kan een deel van een hoge rekening betalen.',
      forWhom: { incomePercent: 130 },
      alsoAsks: ['Je betaalt zelf voor gas of stroom.'],
      howToAsk: 'Vraag bij het wijkteam of het fonds al open is. Daar helpen ze ook met invullen.',
      papers: ['laatste jaarrekening voor energie', ...basics],
      source: source('Beleidsregel energiefonds', 'artikel 1', 'energie'),
    },
    proposed: { daysAgo: 40, at: '09:15' },
    approved: { daysAgo: 38, at: '09:40' },
    untilSpring: true,
  },
]

/** The change that still waits for a colleague. */
export const waitingPass = { says: passFor(130), proposed: { daysAgo: 2, at: '16:05' } } as const
