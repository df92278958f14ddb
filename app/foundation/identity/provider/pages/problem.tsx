import { ButtonLink } from '../../../../ui/button/button.tsx'
import type { Ask } from '../../../web/context.ts'
import { NotFound } from '../../../failures.ts'
import { onTo, page } from '../../../web/page.tsx'
import { paths, safeReturn } from '../../paths.ts'
import { webPaths } from '../../../web/paths.ts'
import { providerPaths } from '../paths.ts'
import { type Problem, problemNames, readProblem } from '../problems.ts'
import type { Audience } from '../provider.ts'
import { providerWords } from '../words/words.ts'

/** On to the kind page for when the provider's way did not lead in; where somebody was going is kept. */
export function toProblem(c: Ask, audience: Audience, problem: Problem, back = '/'): Response {
  return onTo(c, providerPaths.notIn(audience, problemNames[problem], back))
}

/** What happened, and what can be done now. */
export function getProblem(audience: Audience): (c: Ask) => Response {
  return (c) => {
    const problem = readProblem(c.req.param('why'))
    if (problem === undefined) throw new NotFound()
    return show(c, audience, problem, safeReturn(c.req.query('naar')))
  }
}

function show(c: Ask, audience: Audience, problem: Problem, back: string): Response {
  const words = providerWords[c.var.language]
  const { title, text, what } = words.problems[problem]
  const goingTo = back === paths.letter ? '/' : back
  const fromLetter =
    (back === paths.letter && problem !== 'elsewhere') ||
    problem === 'letter-gone' ||
    (problem === 'unknown' && audience === 'resident')
  return page(
    c,
    { title, face: 'resident' },
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
          <ButtonLink href={providerPaths.begin(audience, goingTo)} wide>
            {words.again[audience]}
          </ButtonLink>
        )}
      </div>
      <p>
        <a href={goingTo === '/' ? webPaths.signIn : webPaths.signInFor(goingTo)}>
          {words.otherWays}
        </a>
      </p>
    </div>,
  )
}
