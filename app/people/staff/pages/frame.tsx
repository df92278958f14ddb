import type { ComponentChildren } from 'preact'
import type { Ask } from '../../../foundation/web/context.ts'
import type { Problems } from '../../../foundation/web/forms.ts'
import { page } from '../../../foundation/web/page.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { municipalityPaths } from '../../municipality/public.ts'
import { staffWords } from '../words/staff.ts'

/** The problem that is of the whole page: somebody else changed the same thing in between. */
export const stale: Problems = { page: 'changed-by-another' }

interface FormFrame {
  readonly title: string
  readonly problems: Problems
  /** What stands there now, when somebody else changed it: both versions can be seen. */
  readonly now?: readonly string[]
}

/** A form of the administrator: what is not right is said above it, and it leads back. */
export function formPage(c: Ask, frame: FormFrame, children: ComponentChildren): Response {
  const { title, problems, now = [] } = frame
  const wrong = Object.keys(problems).length > 0
  const isStale = problems['page'] === stale['page']
  return page(
    c,
    { title, face: 'staff', status: isStale ? 409 : wrong ? 422 : 200 },
    <div class="narrow">
      <h1>{title}</h1>
      {isStale && (
        <Notice>
          <p>{staffWords.changedByAnother}</p>
          <p>{staffWords.nowThere}</p>
          <ul>
            {now.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      {wrong && !isStale && <Notice>{staffWords.notYet}</Notice>}
      {children}
      <p>
        <a href={municipalityPaths.setUp}>{staffWords.back}</a>
      </p>
    </div>,
  )
}
