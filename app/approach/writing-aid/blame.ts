import { wholeWords } from './matching.ts'
import { type Phrase, some } from './phrase.ts'

/** Duties, so that "je hebt dit niet gekozen" stays what it is: kind. */
const DUTIES = [
  'aangeleverd',
  'afgemeld',
  'beantwoord',
  'betaald',
  'doorgegeven',
  'gebeld',
  'gebracht',
  'gedaan',
  'gegeven',
  'gekomen',
  'gelezen',
  'geleverd',
  'gemeld',
  'geopend',
  'gereageerd',
  'gestuurd',
  'geantwoord',
  'gehouden',
  'gezorgd',
  'ingediend',
  'ingeleverd',
  'ingestuurd',
  'ingevuld',
  'laten weten',
  'meegenomen',
  'meegewerkt',
  'nagekomen',
  'ondertekend',
  'opgedaagd',
  'opgelet',
  'opgestuurd',
  'teruggebeld',
  'teruggestuurd',
  'verschenen',
  'verteld',
  'voldaan',
].join('|')

/** "Niets verkeerd gedaan" takes blame away. */
const NOT = '(?:niet|niets|geen|nooit)(?! (?:fout|verkeerd|te laat))'

export const blame: readonly Phrase[] = [
  { pattern: wholeWords('u niet (?:bent|hebt|heeft)'), unless: ['asked'] },
  { pattern: wholeWords('(?:je|jij|u) (?:bent|blijft) zelf verantwoordelijk'), unless: [] },
  // "Je hebt de brief nog niet gestuurd", "Helaas ben je niet gekomen". Asked, it may be kind.
  {
    pattern: wholeWords(`(?:je|jij) (?:hebt|bent) ${some(5)}${NOT} ${some(4)}(?:${DUTIES})`),
    unless: ['asked'],
  },
  {
    pattern: wholeWords(`(?:heb|ben) (?:je|jij) ${some(5)}${NOT} ${some(4)}(?:${DUTIES})`),
    unless: ['asked'],
  },
  { pattern: wholeWords(`u (?:hebt|heeft|bent|had) ${some(5)}${NOT}`), unless: [] },
  { pattern: wholeWords(`(?:heeft|bent|hebt) u ${some(5)}${NOT}`), unless: ['asked'] },
  {
    pattern: wholeWords(
      `(?:je|jij|u) (?:hebt|heeft) ${some(4)}(?<!(?:niet|niets|geen|nooit) )(?:fout|verkeerd|te laat) (?:${DUTIES})`,
    ),
    unless: [],
  },
  {
    pattern: wholeWords('verzuimd|verzuimt|verzuimen|nagelaten|nalatig|nalatigheid|verwijtbaar'),
    unless: [],
  },
  {
    pattern: wholeWords('(?:je|jouw|uw) (?:eigen )?schuld(?= (?:dat|als|omdat)|[.,;!]|$)'),
    unless: ['negated', 'label'],
  },
  { pattern: wholeWords('eigen schuld'), unless: ['negated', 'asked'] },
  { pattern: wholeWords('(?:je|jouw|uw) (?:eigen )?fout'), unless: ['negated', 'asked'] },
  {
    pattern: wholeWords('aan jezelf te danken|aan uzelf te danken|zelf veroorzaakt'),
    unless: ['negated'],
  },
  { pattern: wholeWords(`(?:je|jij|u) had ${some(5)}(?:moeten|kunnen weten)`), unless: [] },
  { pattern: wholeWords(`had (?:je|jij|u) ${some(5)}(?:moeten|kunnen weten)`), unless: ['asked'] },
  {
    pattern: wholeWords('(?:je|jij|u) (?:weigert|weigerde)|(?:hebt|heeft|heb je) geweigerd'),
    unless: [],
  },
  { pattern: wholeWords(`(?:je|jij|u) bent ${some(2)}vergeten`), unless: ['asked'] },
  {
    pattern: wholeWords('in gebreke|tekortgeschoten|schiet tekort|onverantwoord|onwillig'),
    unless: ['negated'],
  },
  {
    pattern: wholeWords(
      '(?:niet|zonder afmelding|zonder bericht) (?:op komen dagen|komen opdagen|weggebleven)',
    ),
    unless: ['asked'],
  },
  {
    pattern: wholeWords(`(?:je|jij|u) (?:kwam|reageerde|betaalde|deed) ${some(3)}${NOT}`),
    unless: ['asked'],
  },
  {
    pattern: wholeWords('(?:kwam|reageerde|betaalde) (?:je|jij|u) (?:weer |ook )?niet'),
    unless: ['asked'],
  },
  {
    pattern: wholeWords('zoals (?:al )?(?:eerder|vaker) (?:gezegd|gemeld|aangegeven)'),
    unless: [],
  },
  { pattern: wholeWords('(?:je|jij|u) houdt (?:je|zich|u) niet aan|nu eenmaal zelf'), unless: [] },
]
