import { decide } from '../../../../foundation/access/decide.ts'
import type { Tx } from '../../../../foundation/database/transaction.ts'
import type { Action } from '../../../../foundation/policy.ts'
import { enter, type Inside } from '../../../../foundation/access/enter.ts'
import { asId, type PersonId, type ProvisionId } from '../../../../foundation/ids.ts'
import type { FileAction } from '../../../../foundation/journal/actions.ts'
import { dayOf } from '../../../../foundation/language/dates.ts'
import type { Language } from '../../../../foundation/language/language.ts'
import { type Ask, viewerOf } from '../../../../foundation/web/context.ts'
import { NotFound } from '../../../../foundation/failures.ts'
import { findTeam, type TeamMember } from '../../../../people/care-team/public.ts'
import { whosePage } from '../../../../people/resident/public.ts'
import type { Day } from '../../engine/calendar.ts'
import { type Scheme, schemesOn } from '../../engine/schemes/scheme.ts'
import { findSchemes } from '../../schemes/store.ts'
import { type Paper, papersFor } from '../papers.ts'
import type { Provision } from '../provisions.ts'
import { findNames, findProvision, holdProvision, residentOfProvision } from '../store.ts'
import type { ReceivedWords } from '../words/words.ts'
import { wordsFor } from '../views/provision-list.tsx'

/** At one provision, with all that its page needs. */
export interface AtProvision extends Inside {
  readonly provision: Provision
  /** The municipality's own scheme that it is about, as it holds today. */
  readonly scheme: Scheme | undefined
  readonly papers: readonly Paper[]
  /** Who can be named to help: buddies come along, and do not see money matters. */
  readonly team: readonly TeamMember[]
  readonly names: ReadonlyMap<PersonId, string>
  /** For who works here: whose it is. */
  readonly whose: string | undefined
  readonly face: 'resident' | 'staff'
  readonly language: Language
  readonly words: ReceivedWords
  readonly today: Day
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
      const today = dayOf(at) as Day
      const scheme = await schemeOf(c, tx, provision, today)
      return work({
        ...inside,
        provision,
        scheme,
        papers: papersFor(provision, scheme?.papers),
        whose: await whosePage(inside),
        team: everybody.filter(({ kind }) => kind !== 'buddy'),
        names: await findNames(tx, provision),
        face,
        language,
        words: wordsFor(face, language),
        today,
        mayTakeSteps: decide('change', 'money', inside).ok,
      })
    },
  )
}

async function schemeOf(
  c: Ask,
  tx: Tx,
  { kind, name }: Provision,
  today: Day,
): Promise<Scheme | undefined> {
  if (kind !== 'scheme') return undefined
  const schemes = schemesOn(await findSchemes(tx, c.var.visitor.municipality.id), today)
  return schemes.find(({ key }) => key === name)
}
