import { dateInWords } from '../../../foundation/language/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { PersonBadge } from '../../../ui/person-badge/person-badge.tsx'
import { mayLeave, type TeamMember } from '../care-team.ts'
import { careTeamPaths as paths } from '../paths.ts'
import { staffWords as words } from '../words/staff.ts'
import type { AtTeam } from './at-team.ts'

/** Somebody in the team: what they do, how they belong to it, and the way out where there is one. */
export function MemberRow({ member, at }: { member: TeamMember; at: AtTeam }) {
  const { person, name, portrait, does, organisation, kind, until } = member
  return (
    <PersonBadge
      name={name}
      portrait={portrait}
      does={organisation === undefined ? does : `${does}, ${organisation}`}
    >
      <span>
        {until === undefined
          ? words.kinds[kind]
          : words.standsIn(dateInWords(dayBefore(until), 'nl'))}
      </span>
      {mayLeave(at.team, person).ok ? (
        <details>
          <summary>{words.leave.summary}</summary>
          <form method="post" action={paths.leave(at.resident, person)} class="stack">
            <p>{words.leave.explain(name)}</p>
            <div>
              <Button weight="second">{words.leave.go(name)}</Button>
            </div>
          </form>
        </details>
      ) : (
        until === undefined && <span class="soft">{words.leave.lastFixed}</span>
      )}
    </PersonBadge>
  )
}

/** A seat ends when its last day is over: the day to name is the one before that moment. */
function dayBefore(until: Date): Date {
  return new Date(until.getTime() - 1)
}
