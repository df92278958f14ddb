import { Button } from '../button/button.tsx'

/** Looking for a part of a name. */
export interface Search {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly go: string
  /** The button's own name and value, by which the form says that it looks for a name. */
  readonly press: { readonly name: string; readonly value: string }
  /** What the names below were found with, where the form is there for more than looking. */
  readonly before?: { readonly name: string; readonly value: string }
  /** What came of it. */
  readonly said: string | undefined
  /** Whether somebody looked just now: the page then begins where the answer is. */
  readonly isNew: boolean
}

/** A part of a name to look for, its button, and what came of it. */
export function SearchLine(props: {
  readonly id: string
  readonly search: Search
  readonly problem?: string | undefined
  readonly describedBy?: readonly string[]
  /** Whether the page begins here. */
  readonly begins: boolean
}) {
  const { id, search, problem, describedBy = [], begins } = props
  const said = begins ? search.said : undefined
  const notes = [
    describedBy,
    said === undefined ? [] : `${id}-said`,
    problem === undefined ? [] : `${id}-problem`,
  ].flat()
  return (
    <p class="field">
      <label for={id}>{search.label}</label>
      {problem !== undefined && (
        <span class="field__problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <span class="search-line">
        <input
          class="field__box"
          id={id}
          name={search.name}
          type="search"
          value={search.value}
          maxlength={80}
          autocomplete="off"
          autofocus={begins}
          {...(notes.length === 0 ? {} : { 'aria-describedby': notes.join(' ') })}
          {...(problem === undefined ? {} : { 'aria-invalid': 'true' })}
        />
        <Button weight="second" {...search.press}>
          {search.go}
        </Button>
      </span>
      {search.before !== undefined && <input type="hidden" {...search.before} />}
      {said !== undefined && <strong id={`${id}-said`}>{said}</strong>}
    </p>
  )
}
