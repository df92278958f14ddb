import { dateInWords, dayInWords, momentOf } from '../../../../foundation/language/dates.ts'
import type { Ask } from '../../../../foundation/web/context.ts'
import { page } from '../../../../foundation/web/page.tsx'
import { findTeam, type TeamMember } from '../../../../people/care-team/public.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { paths } from '../../paths.ts'
import type { CheckForms } from '../../views/check-forms.ts'
import { StepView, titleOf } from '../../views/step-view.tsx'
import { isRefused, type Step } from '../../walk.ts'
import { explanationWords, moneyWords } from '../../words/words.ts'
import { type DoneCheck, foundIn } from '../kept-check.ts'
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
  const { language, check, words } = at
  const own = moneyWords[language]
  const isOpen = check.stage === 'open'
  const finishing = typeof news === 'object' ? news : undefined
  const isRefusal = isRefused(step) || finishing !== undefined
  const status = news === 'elsewhere' ? 409 : isRefusal ? 422 : 200
  const team = step.at === 'result' ? await findTeam(at.tx, at.resident, at.at) : []
  return page(
    c,
    { title: titleOf(step, own), face: 'resident', language, status },
    <>
      {news === 'elsewhere' && <Notice>{words.elsewhere}</Notice>}
      <StepView
        step={step}
        words={own}
        explained={explanationWords[language]}
        forms={formsOf(at)}
        date={dateInWords(momentOf(dayOfCheck(at)), language)}
      />
      {step.at === 'result' && isOpen && (
        <FinishForm {...{ c, at, team, finishing }} found={foundIn(step.found)} />
      )}
      {check.stage === 'done' && step.at === 'result' && <Done {...{ at, check, team }} />}
      <Away at={at} isAhead={step.at !== 'question' && step.at !== 'result'} />
    </>,
  )
}

/** Everything told is kept: the forms say only which state of it they were made from. */
function formsOf({ check: { id, version, stage } }: AtCheck): CheckForms {
  return {
    question: stage === 'open' ? paths.kept(id) : undefined,
    whatIf: paths.keptWhatIf(id),
    check: undefined,
    hidden: <input type="hidden" name="version" value={version} />,
  }
}

/** When this was, and who helps with it. */
function Done(props: {
  readonly at: AtCheck
  readonly check: DoneCheck
  readonly team: readonly TeamMember[]
}) {
  const { at, check, team } = props
  const helper = team.find(({ person }) => person === check.helper)?.name
  if (helper === undefined) return null
  return <p>{at.words.done(dayInWords(check.finishedAt, at.language, at.at), helper)}</p>
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
    <div class="stack no-print">
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
