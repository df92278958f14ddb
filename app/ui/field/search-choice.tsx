import { Select, type SelectProps } from './field.tsx'
import { type Search, SearchLine } from './search-line.tsx'

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
