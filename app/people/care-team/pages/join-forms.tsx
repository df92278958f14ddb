import { type Typed } from '../../../foundation/web/forms.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Options } from '../../../ui/field/field.tsx'
import { ColleagueChoice } from '../../staff/public.ts'
import { hasRoom, mayJoin } from '../care-team.ts'
import { careTeamPaths as paths } from '../paths.ts'
import { staffWords as words } from '../words/staff.ts'
import type { AtTeam, Newcomers } from './at-team.ts'

interface JoinFormsProps {
  readonly at: AtTeam
  readonly newcomers: Newcomers
  /** What was chosen and not taken yet. */
  readonly typed: Typed
}

/** Who could come into the team: a colleague, or a buddy. */
export function JoinForms(props: JoinFormsProps) {
  return (
    <div class="stack">
      <ColleagueForm {...props} />
      <BuddyForm {...props} />
    </div>
  )
}

function ColleagueForm({ at, newcomers, typed }: JoinFormsProps) {
  const { heading, who, choose, how, kinds, go, none } = words.colleague
  const { people, search } = newcomers.colleagues
  const chosen = typed['kind']?.find((kind) => kind !== 'buddy')
  const ways = (['fixed', 'joined'] as const).filter(
    (kind) =>
      (search !== undefined && hasRoom(at.team, kind)) ||
      people.some(({ id }) => mayJoin(at.team, id, kind).ok),
  )
  return (
    <Card heading={heading}>
      {ways.length === 0 ? (
        <p>{none}</p>
      ) : (
        <form method="post" action={paths.team(at.resident)} class="stack">
          <ColleagueChoice
            name="person"
            label={who}
            nobody={choose}
            choice={newcomers.colleagues}
          />
          <Options
            name="kind"
            label={how}
            options={ways.map((kind) => ({ value: kind, label: kinds[kind] }))}
            chosen={ways.filter((kind) => kind === (chosen ?? 'joined'))}
          />
          <div>
            <Button>{go}</Button>
          </div>
        </form>
      )}
    </Card>
  )
}

function BuddyForm({ at, newcomers }: JoinFormsProps) {
  const { heading, text, who, choose, go, none } = words.buddy
  const { people, search } = newcomers.experts
  return (
    <Card heading={heading}>
      <p>{text}</p>
      {people.length === 0 && search === undefined ? (
        <p>{none}</p>
      ) : (
        <form method="post" action={paths.team(at.resident)} class="stack">
          <input type="hidden" name="kind" value="buddy" />
          <ColleagueChoice
            name="person"
            id="buddy"
            label={who}
            nobody={choose}
            choice={newcomers.experts}
          />
          <div>
            <Button weight="second">{go}</Button>
          </div>
        </form>
      )}
    </Card>
  )
}
