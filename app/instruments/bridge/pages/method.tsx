import { type Ask, sessionOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { page } from '../../../foundation/web/page.tsx'
import { methodWords } from '../words/method.ts'

/** Why the bridge works, when to take it, when not, and how with an interpreter: one page for professionals. */
export function getMethod(c: Ask): Response {
  if (sessionOf(c).viewer.kind !== 'staff') throw new NotFound()
  const { title, intro, chapters } = methodWords
  return page(
    c,
    { title, face: 'staff' },
    <article class="narrow">
      <h1>{title}</h1>
      <p>{intro}</p>
      {chapters.map(({ heading, points }) => (
        <section key={heading} class="card">
          <h2>{heading}</h2>
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>,
  )
}
