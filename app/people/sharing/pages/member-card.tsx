import { dayInWords } from '../../../foundation/language/dates.ts'
import type { Language } from '../../../foundation/language/language.ts'
import { asWritten, Worded } from '../../../foundation/language/wording.tsx'
import { PersonBadge } from '../../../ui/person-badge/person-badge.tsx'
import type { TeamMember } from '../../care-team/public.ts'
import { sharingPaths as paths } from '../paths.ts'
import { type Sharing, terms, type View, viewsOf } from '../sharing.ts'
import type { SharingWords } from '../words/words.ts'
import { SharedPart } from './shared-part.tsx'

interface MemberCardProps {
  readonly member: TeamMember
  readonly sharings: readonly Sharing[]
  readonly now: Date
  readonly language: Language
  readonly words: SharingWords
}

/** One person of the team: part by part what they see, on which ground, and the one button to change it. */
export function MemberCard(props: MemberCardProps) {
  const { member, sharings, language, words } = props
  const { name, portrait, does, organisation } = member
  const views = viewsOf(member, sharings)
  return (
    <section class="card" aria-label={name}>
      <PersonBadge
        name={name}
        portrait={portrait}
        does={
          <Worded
            of={asWritten(organisation === undefined ? does : `${does}, ${organisation}`, language)}
          />
        }
      />
      <ul class="plain-list">
        {views.map((view) => (
          <SharedPart
            key={view.part}
            view={view}
            name={words.parts[view.part]}
            state={stateOf(view, props)}
          >
            <Choice view={view} member={member} words={words} />
          </SharedPart>
        ))}
      </ul>
      {views.some(({ sees }) => sees === 'for-work') && (
        <p class="soft">{words.sharing.workExplained(name)}</p>
      )}
    </section>
  )
}

function stateOf(view: View, { member, now, language, words }: MemberCardProps): string {
  if (view.sees === 'for-work') return words.sharing.forWork(member.name)
  if (view.sees === 'nothing') return words.sharing.nothing(member.name)
  return words.sharing.byYes(member.name, dayInWords(view.until, language, now))
}

interface ChoiceProps {
  readonly view: View
  readonly member: TeamMember
  readonly words: SharingWords
}

/** One tap gives, one tap takes back. */
function Choice({ view, member, words }: ChoiceProps) {
  const { person, name } = member
  const part = words.parts[view.part]
  if (view.sees === 'for-work') return null
  if (view.sees === 'by-yes') {
    return (
      <form method="post" action={paths.takeBack(person)} class="shared-part__choice">
        <input type="hidden" name="part" value={view.part} />
        <button
          type="submit"
          class="button button--second"
          aria-label={words.sharing.takeBackOf(part, name)}
        >
          {words.sharing.takeBack}
        </button>
      </form>
    )
  }
  return (
    <form method="post" action={paths.give(person)} class="shared-part__choice">
      <input type="hidden" name="part" value={view.part} />
      <span>{words.sharing.letSee}</span>
      <span class="row">
        {terms.map((term) => (
          <button
            key={term}
            type="submit"
            name="term"
            value={term}
            class="button button--second"
            aria-label={words.sharing.letSeeFor(part, name, words.terms[term])}
          >
            {words.terms[term]}
          </button>
        ))}
      </span>
    </form>
  )
}
