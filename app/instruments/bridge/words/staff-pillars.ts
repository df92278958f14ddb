import type { ReasonOf } from '../../../foundation/verdict.ts'
import type { makePillarSet } from '../pillar-set.ts'
import type { OtherLanguage } from '../pillars.ts'

/** Texts for administrators about the pillars of the bridge. */
export const pillarsWords = {
  title: 'De pijlers van de brug',
  intro:
    'Kies welke pijlers hier op de brug staan, in welke volgorde, en hoe ze heten. Nieuwe gesprekken beginnen ermee.',
  keeps: 'Bruggen die er al zijn, blijven zoals ze waren.',
  own: (pillar: string) => `Eigen woord voor ${pillar}`,
  ownLanguages:
    'Laat een eigen woord leeg voor ons woord. Zonder vertaling staat je Nederlandse woord ook op Engelse en Arabische pagina’s.',
  inOtherLanguages: 'In andere talen',
  translation: {
    en: (pillar: string) => `Engels woord voor ${pillar}`,
    ar: (pillar: string) => `Arabisch woord voor ${pillar}`,
  } satisfies Record<OtherLanguage, (pillar: string) => string>,
  shown: (pillar: string) => `${pillar.charAt(0).toUpperCase()}${pillar.slice(1)} staat op de brug`,
  up: 'Omhoog',
  down: 'Omlaag',
  moved: 'De volgorde is nog niet bewaard.',
  save: 'Bewaar de pijlers',
  back: 'Terug naar beheer',
  changedByAnother: (labels: string) =>
    `Iemand anders heeft de pijlers net ook veranderd. Nu staan er: ${labels}. Hieronder staat wat jij koos. Kijk het na en bewaar opnieuw.`,
  problems: {
    'no-pillar-left': 'Laat minstens één pijler op de brug staan.',
    'same-label': 'Twee pijlers heten nu hetzelfde. Geef één een ander woord.',
    'label-too-long': 'Een woord is te lang. Onder een plaatje passen 24 tekens.',
  } satisfies Record<ReasonOf<typeof makePillarSet>, string>,
}
