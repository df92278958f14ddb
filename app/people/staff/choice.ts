import type { PersonId } from '../../foundation/ids.ts'
import { type Typed, typedText } from '../../foundation/web/forms.ts'

/** Somebody who works here, as colleagues choose them. */
export interface Colleague {
  readonly id: PersonId
  readonly name: string
  readonly organisation: string | undefined
}

/** Up to so many names a list is quicker than typing a part of one. */
export const mostInList = 30
/** So many names that were found are looked through at a glance. */
export const mostFound = 20

/** What somebody did to look for a name. */
export interface Sought {
  /** The part of a name they look for. */
  readonly name: string
  /** The part of a name that the names on the page were found with. */
  readonly before: string
  readonly pressed: boolean
}

/** What somebody did to choose a colleague: whom they chose, and how they looked for a name. */
export interface Asked extends Sought {
  readonly chosen: string
}

/** The fields beside the choice itself; a form has one such choice. */
export const choiceFields = {
  name: 'naam',
  before: 'gezocht',
  press: 'doe',
  pressed: 'zoek',
} as const

/** What a form says of a choice in this field. */
export function readAsked(typed: Typed, field: string): Asked {
  return { ...readSought(typed), chosen: typedText(typed, field) }
}

/** What a form or an address says of a name that was looked for. */
export function readSought(typed: Typed): Sought {
  return {
    name: typedText(typed, choiceFields.name).trim(),
    before: typedText(typed, choiceFields.before).trim(),
    pressed: typedText(typed, choiceFields.press) === choiceFields.pressed,
  }
}

/**
 * Whether somebody looks for a name rather than sends the form. A name that was typed and not looked for
 * yet counts whichever button was pressed: the form never goes without the one who was meant.
 */
export function isSearch({ name, before, pressed }: Sought): boolean {
  return pressed || (name !== '' && name !== before)
}

/** The words of which each has to stand somewhere in a name. More than a few tell nothing more. */
export function wordsOf(name: string): readonly string[] {
  return name.split(/\s+/).filter(Boolean).slice(0, 5)
}

/** What came of a search. */
export type Found = 'not-asked' | 'nothing-typed' | 'nobody' | 'some' | 'too-many'

/** Looking for a part of a name. */
export interface Search {
  readonly name: string
  readonly found: Found
  readonly count: number
  /** Whether somebody looked just now, and waits for what comes of it. */
  readonly isNew: boolean
}

/** As many as a page shows of all there are. */
export interface Few<One> {
  /** All of them while they are few; else who was found. */
  readonly people: readonly One[]
  /** Nothing while they are few. */
  readonly search: Search | undefined
}

/** Whom there is to choose from; who was chosen before stands among them. */
export interface Choice extends Few<Colleague> {
  readonly chosen: string
}

/** Who was found, of whom one more than `mostFound` says that there are more. */
export function searched<One>(
  sought: Sought,
  found: readonly One[],
): Few<One> & { readonly search: Search } {
  const people = found.slice(0, mostFound)
  const search = {
    name: sought.name,
    found: foundBy(sought, found.length),
    count: people.length,
    isNew: isSearch(sought),
  }
  return { people, search }
}

/** Few enough to show them all. */
export function plainChoice(people: readonly Colleague[], { chosen }: Asked): Choice {
  return { people, chosen, search: undefined }
}

/**
 * Puts together who was found and who was chosen before. A new search that finds somebody takes the place
 * of that choice; otherwise it stays.
 */
export function searchedChoice(
  asked: Asked,
  found: readonly Colleague[],
  chosenBefore: Colleague | undefined,
): Choice {
  const { people, search } = searched(asked, found)
  const only = people.length === 1 ? people[0] : undefined
  const isThere = people.some(({ id }) => id === asked.chosen)
  if (search.isNew && people.length > 0) {
    return { people, search, chosen: only?.id ?? (isThere ? asked.chosen : '') }
  }
  return {
    people: chosenBefore === undefined || isThere ? people : [chosenBefore, ...people],
    search,
    chosen: asked.chosen,
  }
}

function foundBy({ name, pressed }: Sought, count: number): Found {
  if (name === '') return pressed ? 'nothing-typed' : 'not-asked'
  if (count === 0) return 'nobody'
  return count > mostFound ? 'too-many' : 'some'
}
