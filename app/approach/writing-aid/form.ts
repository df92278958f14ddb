import type { Finding } from './finding.ts'
import { hints } from './hints.ts'
import { wordsOf } from './sentences.ts'

const MAX_WORDS = 20

/** Known by these letters; written out they would be harder to recognise. */
const KNOWN_CAPITALS = new Set(
  `ANW AOW APK ATM AVG BBL BIG BKR BRP BSN BTW CAK CIZ CJG CJIB COA CV DUO EHBO EUR GGD GGZ GPS
  HAVO HBO IBAN ICT IND IOAW IOW KVK LBIO LHBTI LVB MBO MEE NIBUD NHG NOS NVVK PDF PGB PIN QR RDW
  RIAGG ROC SMS SVB UWV USB VMBO VOG VVE VWO WAO WIA WIFI WLZ WMO WOZ WSNP WSW ZZP`.split(/\s+/),
)

const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{Ll}\p{N}])/gu

/** "om 10 u" is an hour, not a person. */
const FORMAL = /(?<![\p{L}\p{N}\-/.'])(?<!\d )(?:u|uw|uwe|uzelf|uwerzijds)(?![\p{L}\p{N}\-/'])/giu

export function findLongSentence(sentence: string): Finding[] {
  const count = wordsOf(sentence).length
  if (count <= MAX_WORDS) return []
  const hint = `${count} woorden. ${hints['long-sentence']}`
  return [{ rule: 'long-sentence', found: sentence, hint }]
}

export function findFormalAddress(sentence: string): Finding[] {
  return [...sentence.matchAll(FORMAL)].map(([found]) => ({
    rule: 'formal-address',
    found,
    hint: hints['formal-address'],
  }))
}

export function findCapitals(sentence: string): Finding[] {
  return [...sentence.matchAll(CAPITALS)]
    .filter(([found]) => !KNOWN_CAPITALS.has(found))
    .map(([found]) => ({ rule: 'capitals', found, hint: hints.capitals }))
}

export function findExclamation(sentence: string): Finding[] {
  if (!/[!¡]/u.test(sentence)) return []
  return [{ rule: 'exclamation', found: sentence, hint: hints.exclamation }]
}
