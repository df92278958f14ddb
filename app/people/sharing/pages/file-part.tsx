import { decide } from '../../../foundation/access/decide.ts'
import { sharable } from '../../../foundation/policy.ts'
import { Card } from '../../../ui/card/card.tsx'
import type { FilePart } from '../../resident/public.ts'
import { EyePicture } from '../drawing/part-picture.tsx'
import { sharingPaths as paths } from '../paths.ts'
import { staffWords as words } from '../words/staff.ts'

/** On the page of a resident's file, for who sees something there by the resident's yes or could ask. */
export const sharingFilePart: FilePart = (_c, resident, facts) => {
  const without = { ...facts, shared: [] }
  const theirs = sharable.flatMap((part) => {
    const decision = decide('read', part, without)
    return !decision.ok && decision.reason === 'not-theirs' ? [] : [{ part, decision }]
  })
  if (theirs.every(({ decision }) => decision.ok)) return Promise.resolve(undefined)
  return Promise.resolve(
    <Card heading={words.filePart.heading}>
      <ul class="plain-list">
        {theirs.map(({ part }) => (
          <li key={part} class="shared-part__state">
            <EyePicture open={decide('read', part, facts).ok} />
            <span>{words.parts[part]}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.ask(resident)}>{words.filePart.ask}</a>
      </p>
    </Card>,
  )
}
