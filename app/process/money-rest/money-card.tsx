import { dayInWords, dayOf } from '../../foundation/language/dates.ts'
import type { Tx } from '../../foundation/database/transaction.ts'
import type { ResidentId } from '../../foundation/ids.ts'
import type { Language } from '../../foundation/language/language.ts'
import { Worded } from '../../foundation/language/wording.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import type { Day } from './engine/calendar.ts'
import type { KeptCheck } from './kept/kept-check.ts'
import { findChecks } from './kept/store.ts'
import { keptWords } from './kept/words/words.ts'
import { paths } from './paths.ts'
import { receivedPaths } from './received/paths.ts'
import { type Provision, standingOf } from './received/provisions.ts'
import { findProvisions } from './received/store.ts'
import { openProvisions } from './received/taking.ts'
import { receivedWords } from './received/words/words.ts'
import { nameOf } from './received/views/provision-list.tsx'

/** What there is to do about money: questions that lie open, and what is being asked for. */
export interface MoneyAtHand {
  readonly check: KeptCheck | undefined
  readonly open: readonly Provision[]
  readonly isNothing: boolean
}

export async function findMoneyAtHand(
  tx: Tx,
  resident: ResidentId,
  at: Date,
): Promise<MoneyAtHand> {
  const checks = await findChecks(tx, resident, dayOf(at) as Day)
  const check = checks.find(({ stage }) => stage === 'open')
  const open = openProvisions(await findProvisions(tx, resident))
  return { check, open, isNothing: check === undefined && open.length === 0 }
}

/** The one next thing about money, quietly: questions that lie open come first. Nothing when there is nothing. */
export function MoneyCard(props: {
  readonly resident: ResidentId
  readonly atHand: MoneyAtHand
  readonly language: Language
  readonly now: Date
}) {
  const { resident, atHand, language, now } = props
  const { check } = atHand
  const [next, ...more] = atHand.open
  const words = receivedWords[language]
  const kept = keptWords[language]
  if (atHand.isNothing) return null
  return (
    <Card heading={words.title}>
      {check !== undefined && (
        <>
          <p>{kept.check.goOnText(dayInWords(check.begunAt, language, now))}</p>
          <ButtonLink href={paths.kept(check.id)} weight="second">
            {kept.check.goOn}
          </ButtonLink>
        </>
      )}
      {next !== undefined && (
        <>
          <p>
            <strong>
              <Worded of={nameOf(next, language)} />
            </strong>
            <br />
            {words.stages[standingOf(next).stage]}
          </p>
          <ButtonLink href={receivedPaths.provision(next.id)} weight="second">
            {words.home.go}
          </ButtonLink>
        </>
      )}
      {more.length > 0 && (
        <p>
          <a href={paths.money(resident)}>{words.home.more(more.length)}</a>
        </p>
      )}
    </Card>
  )
}
