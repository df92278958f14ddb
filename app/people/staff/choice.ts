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

/** What somebody did to choose a colleague: whom they chose, and the part of a name they look for. */
export interface Asked {
  readonly chosen: string
  readonly name: string
  /** The part of a name that the names on the page were found with. */
  readonly before: string
  readonly pressed: boolean
}

/** The fields beside the choice itself; a form has one such choice. */
export const choiceFields = {
  name: 'naam',
  before: 'gezocht',
  press: 'doe',
  pressed: 'zoek',
} as const

export function readAsked(typed: Typed, field: string): Asked {
  return {
    chosen: typedText(typed, field),
    name: typedText(typed, choiceFields.name).trim(),
    before: typedText(typed, choiceFields.before).trim(),
    pressed: typedText(typed, choiceFields.press) === choiceFields.pressed,
  }
}

/**
 * Whether somebody looks for a name rather than sends the form. A name that was typed and not looked for
 * yet counts whichever button was pressed: the form never goes without the one who was meant.
 */
export function isSearch({ name, before, pressed }: Asked): boolean {
  return pressed || (name !== '' && name !== before)
}

/** The words of which each has to stand somewhere in a name. More than a few tell nothing more. */
export function wordsOf(name: string): readonly string[] {
  return name.split(/\s+/).filter(Boolean).slice(0, 5)
}

/** What came of a search. */
export type Found = 'not-asked' | 'nothing-typed' | 'nobody' | 'some' | 'too-many'

/** Whom there is to choose from. */
export interface Choice {
  /** All of them while they are few; else who was found, and who was chosen before. */
  readonly people: readonly Colleague[]
  readonly chosen: string
  /** Nothing while they are few. */
  readonly search:
    | {
        readonly name: string
        readonly found: Found
        readonly count: number
        /** Whether somebody looked just now, and waits for what comes of it. */
        readonly isNew: boolean
      }
    | undefined
}

/** Few enough to show them all. */
export function plainChoice(people: readonly Colleague[], { chosen }: Asked): Choice {
  return { people, chosen, search: undefined }
}

/**
 * Puts together who was found, of whom one more than `mostFound` says that there are more, and who was
 * chosen before. A new search that finds somebody takes the place of that choice; otherwise it stays.
 */
export function searchedChoice(
  asked: Asked,
  found: readonly Colleague[],
  chosenBefore: Colleague | undefined,
): Choice {
  const people = found.slice(0, mostFound)
  const search = {
    name: asked.name,
    found: foundBy(asked, found.length),
    count: people.length,
    isNew: isSearch(asked),
  }
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

function foundBy(asked: Asked, count: number): Found {
  if (asked.name === '') return asked.pressed ? 'nothing-typed' : 'not-asked'
  if (count === 0) return 'nobody'
  return count > mostFound ? 'too-many' : 'some'
}
