import { Button } from '../button/button.tsx'
import { Select, type SelectProps } from './field.tsx'

interface SearchChoiceProps {
  readonly name: string
  /** Where two forms on one page have a field of this name. */
  readonly id?: string
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly search: Search
  /** Who was found; nothing before anybody was looked for. */
  readonly found: Pick<SelectProps, 'label' | 'options' | 'chosen'> | undefined
}

interface Search {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly go: string
  /** The button's own name and value, by which the form says that it looks for a name. */
  readonly press: { readonly name: string; readonly value: string }
  /** What the names below were found with. */
  readonly before: { readonly name: string; readonly value: string }
  /** What came of it. */
  readonly said: string | undefined
  /** Whether somebody looked just now: the page then begins where the answer is. */
  readonly isNew: boolean
}

/**
 * One out of very many: a part of a name is asked first, and then there is a short list. Without a script
 * looking is sending the form; what else was typed in it comes back.
 */
export function SearchChoice(props: SearchChoiceProps) {
  const { name, id = name, label, hint, problem, search, found } = props
  return (
    <fieldset class="field search-choice">
      <legend class="field__label">{label}</legend>
      {hint !== undefined && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {/* Enter, in whichever field, presses the first button of a form: that is to be its own one. */}
      <button type="submit" class="visually-hidden" tabindex={-1} aria-hidden="true" />
      <SearchLine
        id={`${id}-search`}
        search={search}
        problem={found === undefined ? problem : undefined}
        describedBy={hint === undefined ? [] : [`${id}-hint`]}
        begins={search.isNew && found === undefined}
      />
      {found !== undefined && (
        <Select
          {...found}
          name={name}
          id={id}
          hint={search.said}
          problem={problem}
          autofocus={search.isNew}
        />
      )}
    </fieldset>
  )
}

function SearchLine(props: {
  readonly id: string
  readonly search: Search
  readonly problem: string | undefined
  readonly describedBy: readonly string[]
  readonly begins: boolean
}) {
  const { id, search, problem, describedBy, begins } = props
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
      <span class="search-choice__line">
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
      <input type="hidden" {...search.before} />
      {said !== undefined && <strong id={`${id}-said`}>{said}</strong>}
    </p>
  )
}
