import { type Typed, typedText } from '../../../foundation/web/forms.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Options, Select } from '../../../ui/field/field.tsx'
import { mayJoin } from '../care-team.ts'
import type { Colleague } from '../store.ts'
import { careTeamPaths as paths } from '../paths.ts'
import { staffWords as words } from '../words/staff.ts'
import type { AtTeam } from './at-team.ts'

interface JoinFormsProps {
  readonly at: AtTeam
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

function ColleagueForm({ at, typed }: JoinFormsProps) {
  const { heading, who, choose, how, kinds, go, none } = words.colleague
  const ways = (['fixed', 'joined'] as const).filter((kind) =>
    at.colleagues.some(({ id }) => mayJoin(at.team, id, kind).ok),
  )
  const candidates = at.colleagues.filter(({ id }) =>
    ways.some((kind) => mayJoin(at.team, id, kind).ok),
  )
  return (
    <Card heading={heading}>
      {candidates.length === 0 ? (
        <p>{none}</p>
      ) : (
        <form method="post" action={paths.team(at.resident)} class="stack">
          <Select
            name="person"
            label={who}
            options={asOptions(candidates, choose)}
            chosen={typedText(typed, 'person')}
          />
          <Options
            name="kind"
            label={how}
            options={ways.map((kind) => ({ value: kind, label: kinds[kind] }))}
            chosen={typed['kind'] ?? ['joined']}
          />
          <div>
            <Button>{go}</Button>
          </div>
        </form>
      )}
    </Card>
  )
}

function BuddyForm({ at, typed }: JoinFormsProps) {
  const { heading, text, who, choose, go, none } = words.buddy
  const candidates = at.experts.filter(({ id }) => mayJoin(at.team, id, 'buddy').ok)
  return (
    <Card heading={heading}>
      <p>{text}</p>
      {candidates.length === 0 ? (
        <p>{none}</p>
      ) : (
        <form method="post" action={paths.team(at.resident)} class="stack">
          <input type="hidden" name="kind" value="buddy" />
          <p class="field">
            <label class="field__label" for="buddy">
              {who}
            </label>
            <select class="field__box" id="buddy" name="person">
              {asOptions(candidates, choose).map(({ value, label }) => (
                <option key={value} value={value} selected={value === typedText(typed, 'person')}>
                  {label}
                </option>
              ))}
            </select>
          </p>
          <div>
            <Button weight="second">{go}</Button>
          </div>
        </form>
      )}
    </Card>
  )
}

function asOptions(people: readonly Colleague[], choose: string) {
  return [
    { value: '', label: choose },
    ...people.map(({ id, name, organisation }) => ({
      value: id,
      label: organisation === undefined ? name : `${name}, ${organisation}`,
    })),
  ]
}
