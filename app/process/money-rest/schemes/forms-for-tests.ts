import type { PersonId } from '../../../foundation/ids.ts'
import { newId } from '../../../foundation/ids.ts'
import type { Proposal, SchemeBody, SchemeVersion } from './proposal.ts'

/** A form as an administrator fills it in for a city pass. */
export const passForm = {
  kind: 'city-pass',
  name: 'Merwoudepas',
  gives: 'Met deze pas doe je mee voor minder geld.',
  percent: '120',
  'also-asks': 'Woon je hier langer dan een maand?\nHeb je nog geen pas?',
  'how-to-ask': 'Vraag de pas aan bij de balie.',
  papers: 'ID-kaart\nbankafschrift',
  from: '2026-01-01',
  law: 'Gemeentewet',
  article: 'artikel 108',
  link: 'https://gemeente.example/pas',
  'reviewed-on': '2026-01-15',
}

export const passBody: SchemeBody = {
  name: 'Merwoudepas',
  gives: 'Met deze pas doe je mee voor minder geld.',
  forWhom: { incomePercent: 120 },
  alsoAsks: ['Woon je hier langer dan een maand?', 'Heb je nog geen pas?'],
  howToAsk: 'Vraag de pas aan bij de balie.',
  papers: ['ID-kaart', 'bankafschrift'],
  source: { law: 'Gemeentewet', article: 'artikel 108', link: 'https://gemeente.example/pas' },
  reviewedOn: '2026-01-15',
}

export function aProposal(given: Partial<Proposal> = {}): Proposal {
  return {
    id: newId(),
    key: 'city-pass-merwoudepas',
    kind: 'city-pass',
    from: '2026-01-01',
    until: undefined,
    ends: undefined,
    body: passBody,
    ...given,
  }
}

/** A version of which nobody has decided yet. */
export function aVersion(given: Partial<SchemeVersion> = {}): SchemeVersion {
  return {
    ...aProposal(),
    proposedBy: 'bram' as PersonId,
    proposedAt: new Date('2026-01-02T09:00:00Z'),
    decision: undefined,
    ...given,
  }
}
