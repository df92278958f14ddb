import { Button } from '../button/button.tsx'
import { type Option, Select } from './field.tsx'

interface SearchChoiceProps {
  readonly name: string
  /** Where two forms on one page have a field of this name. */
  readonly id?: string
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  /** The address of the form: looking for a name comes back to this place on the page. */
  readonly action: string
  readonly search: {
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
  }
  /** Who was found; nothing before anybody was looked for. */
  readonly found:
    | {
        readonly label: string
        readonly options: readonly (Option & { readonly label: string })[]
        readonly chosen: string
      }
    | undefined
}

/**
 * One out of very many: a part of a name is asked first, and then there is a short list. Without a script
 * looking is sending the form; what else was typed in it comes back.
 */
export function SearchChoice(props: SearchChoiceProps) {
  const { name, id = name, label, hint, problem, action, search, found } = props
  const isAtSearch = problem !== undefined && found === undefined
  const notes = [
    hint === undefined ? [] : `${id}-hint`,
    search.said === undefined ? [] : `${id}-said`,
    isAtSearch ? `${id}-problem` : [],
  ].flat()
  return (
    <fieldset class="field search-choice" id={`${id}-choice`}>
      <legend class="field__label">{label}</legend>
      {/* The first button of a form is the one that Enter presses: in any other field that is not this search. */}
      <button type="submit" class="visually-hidden" tabindex={-1} aria-hidden="true" />
      <p class="field">
        {hint !== undefined && (
          <span class="field__hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
        <label for={`${id}-search`}>{search.label}</label>
        {isAtSearch && (
          <span class="field__problem" id={`${id}-problem`}>
            {problem}
          </span>
        )}
        <span class="search-choice__line">
          <input
            class="field__box"
            id={`${id}-search`}
            name={search.name}
            type="search"
            value={search.value}
            maxlength={80}
            autocomplete="off"
            {...(notes.length === 0 ? {} : { 'aria-describedby': notes.join(' ') })}
            {...(isAtSearch ? { 'aria-invalid': 'true' } : {})}
          />
          <Button weight="second" {...search.press} action={`${action}#${id}-choice`}>
            {search.go}
          </Button>
        </span>
        <input type="hidden" {...search.before} />
      </p>
      {search.said !== undefined && <p id={`${id}-said`}>{search.said}</p>}
      {found !== undefined && (
        <Select
          name={name}
          id={id}
          label={found.label}
          options={found.options}
          chosen={found.chosen}
          problem={problem}
        />
      )}
    </fieldset>
  )
}
