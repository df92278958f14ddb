import { no, type Verdict, yes } from '../../foundation/verdict.ts'
import type { Language } from '../../foundation/language/language.ts'
import {
  domainOfPillar,
  type OtherLanguage,
  otherLanguages,
  type Pillar,
  type PillarName,
  pillarNames,
  type Translations,
} from './pillars.ts'

/** One pillar on the administrator's list: in its place, shown or hidden, perhaps with an own word. */
export interface ListedPillar {
  readonly name: PillarName
  readonly shown: boolean
  /** Empty means: our own word. */
  readonly label: string
  /** The own word in other languages; a language that misses shows the Dutch word. */
  readonly translations: Translations
}

/** A pillar's word stands under a picture on a phone. */
export const longestLabel = 24

/** The list an administrator starts from: the present set in order, then what is hidden. */
export function listPillars(pillars: readonly Pillar[]): readonly ListedPillar[] {
  const shown = pillars.map(({ name, ownLabel = '', translations = {} }) => ({
    name,
    shown: true,
    label: ownLabel,
    translations,
  }))
  const hidden = pillarNames
    .filter((name) => !pillars.some((pillar) => pillar.name === name))
    .map((name) => ({ name, shown: false, label: '', translations: {} }))
  return [...shown, ...hidden]
}

/** Puts a pillar one place up or down. At the end of the list it stays where it is. */
export function movePillar(
  list: readonly ListedPillar[],
  name: PillarName,
  direction: 'up' | 'down',
): readonly ListedPillar[] {
  const from = list.findIndex((pillar) => pillar.name === name)
  const to = direction === 'up' ? from - 1 : from + 1
  const moved = list[from]
  const other = list[to]
  if (moved === undefined || other === undefined) return list
  return list.with(from, other).with(to, moved)
}

/** Puts what came from a form in order: every pillar once, what was left out at the end and hidden. */
export function completeList(list: readonly ListedPillar[]): readonly ListedPillar[] {
  const once = list.filter(
    (pillar, nth) => list.findIndex((other) => other.name === pillar.name) === nth,
  )
  const missing = pillarNames.filter((name) => !once.some((pillar) => pillar.name === name))
  return [...once, ...missing.map((name) => ({ name, shown: false, label: '', translations: {} }))]
}

/** The room's own word for a pillar, in a language. */
export type OurWord = (name: PillarName, language: Language) => string

/**
 * Makes the set that residents will talk about from now on.
 *
 * Without a pillar there is no bridge, and two pillars with one word would be one question asked twice,
 * in whatever language.
 */
export function makePillarSet(
  list: readonly ListedPillar[],
  ourWord: OurWord,
): Verdict<readonly Pillar[], 'no-pillar-left' | 'same-label' | 'label-too-long'> {
  const shown = list.filter((pillar) => pillar.shown)
  if (shown.length === 0) return no('no-pillar-left')
  const pillars = shown.map((pillar) => toPillar(pillar, ourWord))
  const own = pillars.flatMap(({ ownLabel, translations = {} }) => [
    ownLabel,
    ...Object.values(translations),
  ])
  if (own.some((word) => word !== undefined && word.length > longestLabel)) {
    return no('label-too-long')
  }
  const languages = ['nl', ...otherLanguages] as const
  return languages.some((language) => saysOneWordTwice(pillars, language, ourWord))
    ? no('same-label')
    : yes(pillars)
}

function toPillar({ name, label, translations }: ListedPillar, ourWord: OurWord): Pillar {
  const own = label.trim()
  const hasOwn = own !== '' && own !== ourWord(name, 'nl')
  const given = otherLanguages.flatMap((language): [OtherLanguage, string][] => {
    const word = translations[language]?.trim() ?? ''
    // Our word is a translation too, beside an own Dutch one.
    return word === '' || (!hasOwn && word === ourWord(name, language)) ? [] : [[language, word]]
  })
  return {
    name,
    domain: domainOfPillar[name],
    ...(hasOwn ? { ownLabel: own } : {}),
    ...(given.length === 0 ? {} : { translations: Object.fromEntries(given) }),
  }
}

function saysOneWordTwice(
  pillars: readonly Pillar[],
  language: Language,
  ourWord: OurWord,
): boolean {
  const labels = pillars.map(({ name, ownLabel, translations = {} }) => {
    const given: { readonly [L in Language]?: string } = translations
    return (given[language] ?? ownLabel ?? ourWord(name, language)).toLowerCase()
  })
  return new Set(labels).size < labels.length
}
