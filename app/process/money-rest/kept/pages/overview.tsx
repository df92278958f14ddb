import { decide } from '../../../../foundation/access/decide.ts'
import { asId, newId, type ResidentId } from '../../../../foundation/ids.ts'
import { dayInWords } from '../../../../foundation/language/dates.ts'
import { type Ask, viewerOf } from '../../../../foundation/web/context.ts'
import { readForm, typedText } from '../../../../foundation/web/forms.ts'
import { onTo, page } from '../../../../foundation/web/page.tsx'
import { findTeam } from '../../../../people/care-team/public.ts'
import { residentPaths } from '../../../../people/resident/public.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { paths } from '../../paths.ts'
import { findProvisions } from '../../received/store.ts'
import { ProvisionList } from '../../received/views/provision-list.tsx'
import { type KeptCheck, knownBefore } from '../kept-check.ts'
import { findChecks, insertCheck } from '../store.ts'
import { type AtMoney, atMoney } from './at-money.ts'

/** Money and help of one resident: the questions, and what is being asked for. */
export function getMoney(c: Ask): Promise<Response> {
  return atMoney(c, 'read', 'money.open', async (at) => {
    const { tx, resident, words, language, standing, today, whose } = at
    const checks = await findChecks(tx, resident, today)
    const provisions = await findProvisions(tx, resident)
    const team = await findTeam(tx, resident, at.at)
    return page(
      c,
      { title: words.title, face: 'resident', language, whose },
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <ProvisionList face="resident" {...{ provisions, team, language }} />
        <Checks at={at} checks={checks} />
        <p>
          <a href={standing === 'self' ? '/' : residentPaths.file(resident)}>{words.back}</a>
        </p>
      </>,
    )
  })
}

/** The check that lies open, or a way to begin one; and what came out of the last one. */
function Checks({ at, checks }: { readonly at: AtMoney; readonly checks: readonly KeptCheck[] }) {
  const { words, language, resident, at: now } = at
  const { check } = words
  const open = checks.find(({ stage }) => stage === 'open')
  const last = checks.find((one) => one.stage === 'done')
  const mayAsk = decide('change', 'money', at).ok
  return (
    <Card heading={check.heading}>
      {last !== undefined && (
        <p>
          {check.lastOn(dayInWords(last.finishedAt, language, now))}{' '}
          <a href={paths.kept(last.id)}>{check.look}</a>
        </p>
      )}
      {open !== undefined && (
        <>
          <p>{check.goOnText(dayInWords(open.begunAt, language, now))}</p>
          <ButtonLink href={paths.kept(open.id)} wide>
            {check.goOn}
          </ButtonLink>
        </>
      )}
      {open === undefined && mayAsk && <Begin again={last !== undefined} {...{ at, resident }} />}
    </Card>
  )
}

function Begin(props: {
  readonly at: AtMoney
  readonly resident: ResidentId
  readonly again: boolean
}) {
  const { at, resident, again } = props
  const { check } = at.words
  return (
    <form method="post" action={paths.begin(resident)} class="stack">
      <input type="hidden" name="id" value={newId()} />
      <p>{again ? check.againText : check.beginText}</p>
      <Button wide weight={again ? 'second' : 'main'}>
        {again ? check.again : check.begin}
      </Button>
    </form>
  )
}

/** Begins a check, with what is known of who somebody is; one that lies open is gone on with. */
export async function postBegin(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  return atMoney(c, 'change', 'money.begin-check', async (at) => {
    const { tx, resident, standing, today } = at
    const id = asId<'check'>(typedText(typed, 'id')) ?? newId<'check'>()
    const earlier = await findChecks(tx, resident, today)
    const held = standing === 'self' ? 'alone' : 'table'
    const told = knownBefore(earlier.find(({ stage }) => stage === 'done'))
    await insertCheck(tx, viewerOf(c), { id, resident, held, told }, at.at)
    const open = (await findChecks(tx, resident, today)).find(({ stage }) => stage === 'open')
    return onTo(c, open === undefined ? paths.money(resident) : paths.kept(open.id))
  })
}
