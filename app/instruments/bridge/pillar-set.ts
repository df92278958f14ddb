import { no, type Verdict, yes } from '../../foundation/verdict.ts'
import { domainOfPillar, type Pillar, type PillarName, pillarNames } from './pillars.ts'

/** One pillar on the administrator's list: in its place, shown or hidden, perhaps with an own word. */
export interface ListedPillar {
  readonly name: PillarName
  readonly shown: boolean
  /** Empty means: our own word. */
  readonly label: string
}

/** A pillar's word stands under a picture on a phone. */
export const longestLabel = 24

/** The list an administrator starts from: the present set in order, then what is hidden. */
export function listPillars(pillars: readonly Pillar[]): readonly ListedPillar[] {
  const shown = pillars.map(({ name, ownLabel }) => ({ name, shown: true, label: ownLabel ?? '' }))
  const hidden = pillarNames
    .filter((name) => !pillars.some((pillar) => pillar.name === name))
    .map((name) => ({ name, shown: false, label: '' }))
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
  return [...once, ...missing.map((name) => ({ name, shown: false, label: '' }))]
}

/**
 * Makes the set that residents will talk about from now on.
 *
 * Without a pillar there is no bridge, and two pillars with one word would be one question asked twice.
 */
export function makePillarSet(
  list: readonly ListedPillar[],
  ourWord: (name: PillarName) => string,
): Verdict<readonly Pillar[], 'no-pillar-left' | 'same-label' | 'label-too-long'> {
  const shown = list.filter((pillar) => pillar.shown)
  if (shown.length === 0) return no('no-pillar-left')
  const pillars = shown.map(({ name, label }): Pillar => {
    const own = label.trim()
    const pillar = { name, domain: domainOfPillar[name] }
    return own === '' || own === ourWord(name) ? pillar : { ...pillar, ownLabel: own }
  })
  if (pillars.some(({ ownLabel = '' }) => ownLabel.length > longestLabel)) {
    return no('label-too-long')
  }
  const labels = pillars.map(({ name, ownLabel }) => (ownLabel ?? ourWord(name)).toLowerCase())
  return new Set(labels).size < labels.length ? no('same-label') : yes(pillars)
}
