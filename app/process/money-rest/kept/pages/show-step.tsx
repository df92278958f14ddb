import type { VNode } from 'preact'
import { dateInWords, dayInWords, momentOf } from '../../../../foundation/language/dates.ts'
import type { Ask } from '../../../../foundation/web/context.ts'
import { page } from '../../../../foundation/web/page.tsx'
import { findTeam, type TeamMember } from '../../../../people/care-team/public.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { paths } from '../../paths.ts'
import { checkSchemes } from '../../engine/schemes/check-schemes.ts'
import type { Scheme } from '../../engine/schemes/scheme.ts'
import type { CheckForms } from '../../views/check-forms.ts'
import { findSchemes } from '../../schemes/store.ts'
import { StepView, titleOf } from '../../views/step-view.tsx'
import { isRefused, type Step } from '../../walk.ts'
import { explanationWords, moneyWords } from '../../words/words.ts'
import { foundIn } from '../kept-check.ts'
import type { AtCheck } from './at-money.ts'
import { FinishForm, type Finishing } from './finish-form.tsx'

/** A check that is done says what was so on its own day. */
export function dayOfCheck({ check, today }: AtCheck): AtCheck['today'] {
  return check.stage === 'done' ? check.found.on : today
}

/** Shows where the check is; `news` when another device went on, or when the last form was not complete. */
export async function showStep(
  c: Ask,
  at: AtCheck,
  step: Step,
  news?: 'elsewhere' | Finishing,
): Promise<Response> {
  const { language, words, whose } = at
  const own = moneyWords[language]
  const finishing = typeof news === 'object' ? news : undefined
  const isRefusal = isRefused(step) || finishing !== undefined
  const status = news === 'elsewhere' ? 409 : isRefusal ? 422 : 200
  const isResult = step.at === 'result'
  const team = isResult ? await findTeam(at.tx, at.resident, at.at) : []
  const schemes = isResult ? await findSchemes(at.tx, c.var.visitor.municipality.id) : []
  return page(
    c,
    { title: titleOf(step, own), face: 'resident', language, whose, status },
    <>
      {news === 'elsewhere' && <Notice>{words.elsewhere}</Notice>}
      <StepView
        step={step}
        schemes={schemes}
        words={own}
        explained={explanationWords[language]}
        forms={formsOf(at, <Next {...{ c, at, step, schemes, team, finishing }} />)}
        date={dateInWords(momentOf(dayOfCheck(at)), language)}
      />
      <Away at={at} isAhead={step.at !== 'question' && step.at !== 'result'} />
    </>,
  )
}

/** Everything told is kept: the forms say only which state of it they were made from. */
function formsOf({ check: { id, version, stage } }: AtCheck, next: VNode): CheckForms {
  return {
    question: stage === 'open' ? paths.kept(id) : undefined,
    whatIf: paths.keptWhatIf(id),
    check: undefined,
    next,
    hidden: <input type="hidden" name="version" value={version} />,
  }
}

interface NextProps {
  readonly c: Ask
  readonly at: AtCheck
  readonly step: Step
  readonly schemes: readonly Scheme[]
  readonly team: readonly TeamMember[]
  readonly finishing: Finishing | undefined
}

/** After a result: the last form, or when this was done and who helps with it. */
function Next({ c, at, step, schemes, team, finishing }: NextProps) {
  const { check, language, words } = at
  if (step.at !== 'result') return null
  if (check.stage === 'open') {
    const found = foundIn(step.found, checkSchemes(schemes, step.told, at.today))
    return <FinishForm {...{ c, at, found, team, finishing }} />
  }
  if (check.stage !== 'done') return null
  const helper = team.find(({ person }) => person === check.helper)?.name
  return (
    helper !== undefined && (
      <p>{words.done(dayInWords(check.finishedAt, language, at.at), helper)}</p>
    )
  )
}

/** Back from a look ahead, and away from the questions: for now, or for good. */
function Away(props: { readonly at: AtCheck; readonly isAhead: boolean }) {
  const { check, resident, words } = props.at
  if (props.isAhead) {
    return (
      <ButtonLink href={paths.kept(check.id)} weight="quiet">
        {words.toResult}
      </ButtonLink>
    )
  }
  return (
    <div class="row no-print">
      <ButtonLink href={paths.money(resident)} weight="quiet">
        {check.stage === 'open' ? words.check.pause : words.toMoney}
      </ButtonLink>
      {check.stage === 'open' && (
        <form method="post" action={paths.setAside(check.id)}>
          <Button weight="quiet">{words.check.setAside}</Button>
        </form>
      )}
    </div>
  )
}
