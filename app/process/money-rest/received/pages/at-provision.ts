import { decide } from '../../../../foundation/access/decide.ts'
import type { Action } from '../../../../foundation/access/policy.ts'
import { enter, type Inside } from '../../../../foundation/access/enter.ts'
import { asId, type PersonId, type ProvisionId } from '../../../../foundation/ids.ts'
import type { FileAction } from '../../../../foundation/journal/actions.ts'
import { dayOf } from '../../../../foundation/language/dates.ts'
import type { Language } from '../../../../foundation/language/language.ts'
import { type Ask, viewerOf } from '../../../../foundation/web/context.ts'
import { NotFound } from '../../../../foundation/web/failures.ts'
import { findTeam, type TeamMember } from '../../../../people/care-team/public.ts'
import { findResident } from '../../../../people/resident/public.ts'
import type { Provision } from '../provisions.ts'
import { findNames, findProvision, holdProvision, residentOfProvision } from '../store.ts'
import type { ReceivedWords } from '../words/words.ts'
import { wordsFor } from '../views/provision-list.tsx'

/** At one provision, with all that its page needs. */
export interface AtProvision extends Inside {
  readonly provision: Provision
  /** Who can be named to help: buddies come along, and do not see money matters. */
  readonly team: readonly TeamMember[]
  readonly names: ReadonlyMap<PersonId, string>
  /** For who works here: whose it is. */
  readonly called: string | undefined
  readonly face: 'resident' | 'staff'
  readonly language: Language
  readonly words: ReceivedWords
  readonly today: string
  readonly mayTakeSteps: boolean
}

/**
 * Opens the provision of the address, to read it or (held fast) to take a step.
 *
 * @throws NotFound when there is no such provision, or it is not the viewer's to open.
 */
export function atProvision<T>(
  c: Ask,
  action: Action,
  purpose: FileAction,
  work: (at: AtProvision) => Promise<T>,
): Promise<T> {
  const id: ProvisionId | undefined = asId<'provision'>(c.req.param('provision'))
  if (id === undefined) throw new NotFound()
  const door = { part: 'money', action, purpose, thing: id } as const
  return enter(
    c.var.house,
    viewerOf(c),
    { ...door, resident: (tx) => residentOfProvision(tx, id) },
    async (inside) => {
      const { tx, at, resident, standing } = inside
      const provision = await (action === 'change' ? holdProvision : findProvision)(tx, id)
      if (provision === undefined) throw new NotFound()
      const face = standing === 'self' ? 'resident' : 'staff'
      const language = face === 'staff' ? 'nl' : c.var.language
      const everybody = await findTeam(tx, resident, at)
      const person = face === 'staff' ? await findResident(tx, resident) : undefined
      return work({
        ...inside,
        provision,
        called: person?.called,
        team: everybody.filter(({ kind }) => kind !== 'buddy'),
        names: await findNames(tx, provision),
        face,
        language,
        words: wordsFor(face, language),
        today: dayOf(at),
        mayTakeSteps: decide('change', 'money', inside).ok,
      })
    },
  )
}
