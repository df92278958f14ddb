import { ButtonLink } from '../../../../ui/button/button.tsx'
import type { Ask } from '../../../web/context.ts'
import { page, type PageOptions } from '../../../web/page.tsx'
import { paths } from '../../paths.ts'
import type { AnswerProblem } from '../answer.ts'
import type { OpeningProblem } from '../opening.ts'
import { providerPaths } from '../paths.ts'
import type { Audience } from '../provider.ts'
import { providerWords } from '../words/words.ts'

export type Problem = AnswerProblem | OpeningProblem | 'too-often'

const statuses: Record<Problem, NonNullable<PageOptions['status']>> = {
  'too-low': 403,
  unknown: 403,
  elsewhere: 403,
  'letter-gone': 422,
  refused: 403,
  stopped: 200,
  down: 503,
  'too-often': 429,
}

/** A kind page for when the provider's way did not lead in: what happened, and what can be done now. */
export function showProblem(c: Ask, audience: Audience, problem: Problem, back = '/'): Response {
  const words = providerWords[c.var.language]
  const { title, text, what } = words.problems[problem]
  const fromLetter = problem === 'letter-gone' || (problem === 'unknown' && audience === 'resident')
  return page(
    c,
    { title, face: 'resident', status: statuses[problem] },
    <div class="narrow">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>{what[audience]}</p>
      <div class="stack">
        {fromLetter ? (
          <ButtonLink href={paths.letter} wide>
            {words.letterAgain}
          </ButtonLink>
        ) : (
          <ButtonLink href={providerPaths.begin(audience, back)} wide>
            {words.again[audience]}
          </ButtonLink>
        )}
      </div>
      <p>
        <a href={back === '/' ? paths.signIn : `${paths.signIn}?naar=${encodeURIComponent(back)}`}>
          {words.otherWays}
        </a>
      </p>
    </div>,
  )
}
