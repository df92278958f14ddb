import { decide } from '../../../../foundation/access/decide.ts'
import { enter } from '../../../../foundation/access/enter.ts'
import { viewerOf } from '../../../../foundation/web/context.ts'
import type { FilePart } from '../../../../people/resident/public.ts'
import { findTeam } from '../../../../people/care-team/public.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { paths } from '../../paths.ts'
import { receivedPaths } from '../paths.ts'
import { standingOf } from '../provisions.ts'
import { findProvisions } from '../store.ts'
import { helperOf, openProvisions } from '../taking.ts'
import { nameOf } from '../views/provision-list.tsx'
import { staffWords } from '../words/staff.ts'

/** Money matters on the page of a resident's file, for whoever may see them: how many are open, and the next. */
export const moneyFilePart: FilePart = async (c, resident, facts) => {
  if (!decide('read', 'money', facts).ok) return undefined
  const door = { resident, part: 'money', action: 'read', purpose: 'money.open' } as const
  const { open, team, count } = await enter(c.var.house, viewerOf(c), door, async ({ tx, at }) => {
    const provisions = await findProvisions(tx, resident)
    return {
      open: openProvisions(provisions),
      team: await findTeam(tx, resident, at),
      count: provisions.length,
    }
  })
  const [next] = open
  const { file, stages, list } = staffWords
  return (
    <Card heading={staffWords.title}>
      <p>{count === 0 ? file.none : file.open(open.length)}</p>
      {next !== undefined && (
        <p>
          <a href={receivedPaths.provision(next.id)}>{nameOf(next, 'nl').text}</a>.{' '}
          {stages[standingOf(next).stage]} {list.helps(helperOf(next, team).name)}
        </p>
      )}
      <ButtonLink href={paths.money(resident)} weight="second">
        {file.go}
      </ButtonLink>
    </Card>
  )
}
