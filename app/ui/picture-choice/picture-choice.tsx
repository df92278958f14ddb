import type { ComponentChildren } from 'preact'

export interface PictureOption {
  readonly value: string
  /** What the picture says, for who hears the page. */
  readonly label: string
  readonly picture: ComponentChildren
}

interface PictureChoiceProps {
  readonly name: string
  readonly legend: ComponentChildren
  readonly options: readonly PictureOption[]
  readonly chosen: string | undefined
  readonly onChoose?: (value: string) => void
}

/** One answer out of a row of pictures: a real radio group, one tap each. */
export function PictureChoice({ name, legend, options, chosen, onChoose }: PictureChoiceProps) {
  return (
    <fieldset class="picture-choice">
      <legend>{legend}</legend>
      <div class="picture-choice__row">
        {options.map(({ value, label, picture }) => (
          <label key={value} class="tap-picture picture-choice__option">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              {...(onChoose === undefined ? {} : { onChange: () => onChoose(value) })}
            />
            {picture}
            <span class="visually-hidden">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
