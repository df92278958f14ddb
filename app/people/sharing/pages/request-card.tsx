import type { Language } from '../../../foundation/language/language.ts'
import { asWritten, markOf, Worded } from '../../../foundation/language/wording.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { PersonBadge } from '../../../ui/person-badge/person-badge.tsx'
import type { TeamMember } from '../../care-team/public.ts'
import { PartPicture } from '../drawing/part-picture.tsx'
import { sharingPaths as paths } from '../paths.ts'
import { type Request, terms } from '../sharing.ts'
import type { SharingWords } from '../words/words.ts'

interface RequestCardProps {
  readonly request: Request
  readonly asker: TeamMember
  readonly language: Language
  readonly words: SharingWords
}

/** Somebody asks. Yes and no stand beside each other, equally large: both are fine. */
export function RequestCard({ request, asker, language, words }: RequestCardProps) {
  const { name, portrait, does } = asker
  const { part, why } = request
  return (
    <Card heading={words.sharing.asks(name)}>
      <PersonBadge
        name={name}
        portrait={portrait}
        does={<Worded of={asWritten(does, language)} />}
      />
      <p>{words.sharing.wants(name)}</p>
      <p class="shared-part__state">
        <PartPicture part={part} />
        <strong>{words.parts[part]}</strong>
      </p>
      <blockquote class="own-words" dir="auto" {...markOf(asWritten(why, language))}>
        {why}
      </blockquote>
      <p>{words.sharing.both}</p>
      <form method="post" action={paths.give(asker.person)} class="row">
        <input type="hidden" name="part" value={part} />
        {terms.map((term) => (
          <Button key={term} weight="second" name="term" value={term}>
            {words.sharing.yesFor(words.terms[term])}
          </Button>
        ))}
      </form>
      <form method="post" action={paths.sayNo(asker.person)}>
        <input type="hidden" name="part" value={part} />
        <Button weight="second">{words.sharing.no}</Button>
      </form>
    </Card>
  )
}
