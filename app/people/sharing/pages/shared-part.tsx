import type { ComponentChildren } from 'preact'
import { EyePicture, PartPicture } from '../drawing/part-picture.tsx'
import type { View } from '../sharing.ts'

/** One part of a file in a list: its picture and name, and whether it is seen, in a sentence. */
export function SharedPart(props: {
  readonly view: View
  readonly name: string
  readonly state: string
  /** What can be done about it. */
  readonly children?: ComponentChildren
}) {
  const { view, name, state, children } = props
  return (
    <li class="shared-part">
      <PartPicture part={view.part} />
      <div class="shared-part__words">
        <strong>{name}</strong>
        <span class="shared-part__state">
          <EyePicture open={view.sees !== 'nothing'} />
          <span>{state}</span>
        </span>
      </div>
      {children}
    </li>
  )
}
