import { Portrait, portraitNames } from './portrait.tsx'

/** The drawn portraits to choose one from. */
export function PortraitChoice({ legend, chosen }: { legend: string; chosen: string }) {
  return (
    <fieldset class="portraits">
      <legend class="field__label">{legend}</legend>
      {portraitNames.map((name) => (
        <label key={name} class="tap-picture">
          <input type="radio" name="portrait" value={name} checked={name === chosen} />
          <Portrait of={name} />
          <span class="visually-hidden">{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
