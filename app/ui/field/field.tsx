import type { ComponentChildren } from 'preact'

interface Common {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** A kind sentence about what was not right; what was typed stays. */
  readonly problem?: string | undefined
}

/** What is not in the language of the page says which one it is in. */
interface Marked {
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
}

function describedBy({ name, hint, problem }: Common): { 'aria-describedby'?: string } {
  const ids = [
    hint === undefined ? [] : `${name}-hint`,
    problem === undefined ? [] : `${name}-problem`,
  ].flat()
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }
}

function Notes({ name, hint, problem }: Common) {
  return (
    <>
      {hint !== undefined && (
        <span class="field__hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {problem !== undefined && (
        <span class="field__problem" id={`${name}-problem`}>
          {problem}
        </span>
      )}
    </>
  )
}

type TextFieldProps = Common &
  Marked & {
    readonly value?: string | undefined
    readonly type?: 'text' | 'email' | 'tel' | 'password' | 'date'
    readonly autocomplete?: string
    readonly inputmode?: 'numeric'
  }

/** One line to type in. */
export function TextField(props: TextFieldProps) {
  const { name, label, value, type = 'text', autocomplete = 'off', inputmode, problem } = props
  const { lang, dir } = props
  const attributes: Record<string, string> = {
    id: name,
    name,
    type,
    value: value ?? '',
    autocomplete,
    ...(inputmode === undefined ? {} : { inputmode }),
    ...(lang === undefined ? {} : { lang }),
    ...(dir === undefined ? {} : { dir }),
    ...(problem === undefined ? {} : { 'aria-invalid': 'true' }),
    ...describedBy(props),
  }
  return (
    <p class="field">
      <label class="field__label" for={name}>
        {label}
      </label>
      <Notes {...props} />
      <input class="field__box" {...attributes} />
    </p>
  )
}

/** Room for one's own words. */
export function TextArea(props: Common & { readonly value?: string | undefined }) {
  const { name, label, value, problem } = props
  return (
    <p class="field">
      <label class="field__label" for={name}>
        {label}
      </label>
      <Notes {...props} />
      <textarea
        class="field__box"
        id={name}
        name={name}
        rows={3}
        {...(problem === undefined ? {} : { 'aria-invalid': 'true' })}
        {...describedBy(props)}
        value={value ?? ''}
      />
    </p>
  )
}

export interface Option {
  readonly value: string
  readonly label: ComponentChildren
}

type OptionsProps = Common & {
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly several?: boolean
}

/** A few answers to choose from: one, or `several`. */
export function Options(props: OptionsProps) {
  const { name, label, options, chosen, several = false } = props
  return (
    <fieldset class="field" {...describedBy(props)}>
      <legend class="field__label">{label}</legend>
      <Notes {...props} />
      <div class="options">
        {options.map((option) => (
          <label key={option.value} class="option">
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export type SelectProps = Common & {
  /** Where two forms on one page have a field of this name. */
  readonly id?: string
  readonly options: readonly ({ readonly value: string; readonly label: string } & Marked)[]
  readonly chosen?: string | undefined
  /** Whether the page begins here: it answers what somebody asked just now. */
  readonly autofocus?: boolean
}

/** One out of a longer list. */
export function Select(props: SelectProps) {
  const { name, id = name, label, options, chosen, problem } = props
  const notes = { ...props, name: id }
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <Notes {...notes} />
      <select
        class="field__box"
        id={id}
        name={name}
        autofocus={props.autofocus}
        {...(problem === undefined ? {} : { 'aria-invalid': 'true' })}
        {...describedBy(notes)}
      >
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            lang={option.lang}
            dir={option.dir}
            selected={option.value === chosen}
          >
            {option.label}
          </option>
        ))}
      </select>
    </p>
  )
}
