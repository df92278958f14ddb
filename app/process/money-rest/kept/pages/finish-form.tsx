import { decide } from '../../../../foundation/access/decide.ts'
import { asWritten, Worded } from '../../../../foundation/language/wording.tsx'
import { type Ask, viewerOf } from '../../../../foundation/web/context.ts'
import type { Typed } from '../../../../foundation/web/forms.ts'
import type { TeamMember } from '../../../../people/care-team/public.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Options } from '../../../../ui/field/field.tsx'
import { nameOf } from '../../received/views/provision-list.tsx'
import { paths } from '../../paths.ts'
import { firstHelper, type Found, type Helper } from '../kept-check.ts'
import type { AtCheck } from './at-money.ts'

/** The fields of the last form: what somebody has already, and who helps. */
export const fields = { have: 'krijg-ik', helper: 'helpt' } as const

/** What was filled in on the last form, and whether something is missing. */
export interface Finishing {
  readonly typed: Typed
  readonly isHelperMissing: boolean
}

/** Who of a team can help with money: buddies come along, and do not see it. */
export function helpersOf(team: readonly TeamMember[]): readonly (Helper & TeamMember)[] {
  return team
    .filter(({ kind }) => kind !== 'buddy')
    .map((member) => {
      const { kind: standing, tasks } = member
      const seesMoney = decide('read', 'money', { standing, tasks, shared: [] }).ok
      return { ...member, seesMoney }
    })
}

/** Asks what somebody has already, and who helps with the rest. */
export function FinishForm(props: {
  readonly c: Ask
  readonly at: AtCheck
  readonly found: Found
  readonly team: readonly TeamMember[]
  readonly finishing: Finishing | undefined
}) {
  const { c, at, found, team, finishing } = props
  const { finish: words } = at.words
  const helpers = helpersOf(team)
  const mine = helpers.find(({ person, seesMoney }) => person === viewerOf(c).id && seesMoney)
  const first = mine?.person ?? firstHelper(helpers)
  return (
    <Card heading={words.heading}>
      <form method="post" action={paths.finish(at.check.id)} class="stack no-print">
        <input type="hidden" name="version" value={at.check.version} />
        {found.finds.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <Options
            name={fields.have}
            label={words.have}
            hint={words.haveHint}
            options={found.finds.map((find) => ({
              value: find.name,
              label: <Worded of={nameOf(find, at.language)} />,
            }))}
            chosen={finishing?.typed[fields.have] ?? []}
            several
          />
        )}
        <Options
          name={fields.helper}
          label={words.helper}
          options={helpers.map(({ person, name, does }) => ({
            value: person,
            label: (
              <>
                {name}, <Worded of={asWritten(does, at.language)} />
              </>
            ),
          }))}
          chosen={finishing?.typed[fields.helper] ?? (first === undefined ? [] : [first])}
          problem={finishing?.isHelperMissing === true ? words.helperMissing : undefined}
        />
        <Button wide>{words.go}</Button>
      </form>
    </Card>
  )
}
