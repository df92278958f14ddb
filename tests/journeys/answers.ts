import type { TalkId } from '../../app/foundation/ids.ts'
import { paths } from '../../app/instruments/bridge/paths.ts'
import { domainNames, pillarNames } from '../../app/instruments/bridge/pillars.ts'
import type { Forms } from './forms.ts'

/** A place in a talk where an answer is kept: one of its pillars or domains. */
export interface Place {
  readonly path: string
  readonly kind: 'pillar' | 'domain'
}

export function placesIn(talk: TalkId): Place[] {
  return [
    ...pillarNames.map((name) => ({ path: paths.pillar(talk, name), kind: 'pillar' as const })),
    ...domainNames.map((name) => ({ path: paths.domain(talk, name), kind: 'domain' as const })),
  ]
}

/**
 * The answer with this number. All its fields follow from the number, so that half of one answer and
 * half of another would show. Numbers that differ by less than 25 have different answers.
 */
function fieldsOf({ kind }: Place, number: number): Record<string, string> {
  const one = String((number % 5) + 1)
  const other = String((Math.trunc(number / 5) % 5) + 1)
  return kind === 'pillar'
    ? { now: one, wanted: other, doe: 'bewaar' }
    : { stress: one, coping: other, words: `Antwoord ${number}` }
}

/** The answer as it stands on its page; two that are equal are the same answer. */
export async function readAnswer(forms: Forms, place: Place): Promise<string> {
  const page = await forms.get(place.path)
  const names = place.kind === 'pillar' ? ['now', 'wanted'] : ['stress', 'coping']
  return [...names.map((name) => chosen(page, name)), typed(page)].join('.')
}

/** How an answer reads on its page when it was kept whole. */
export function whole(place: Place, number: number): string {
  const { now, wanted, stress, coping, words } = fieldsOf(place, number)
  return place.kind === 'pillar' ? `${now}.${wanted}.` : `${stress}.${coping}.${words}`
}

/** Opens the page and sends an answer from it; true when the product says that it keeps it. */
export async function sendAnswer(forms: Forms, place: Place, number: number): Promise<boolean> {
  const page = await forms.get(place.path)
  const seen = /name="gezien" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const answer = await forms.post(place.path, { ...fieldsOf(place, number), gezien: seen })
  await answer.arrayBuffer()
  const kept = place.kind === 'pillar' ? answer.status === 200 : answer.status === 303
  if (!kept && answer.status < 500) throw new Error(`${place.path} answers ${answer.status}.`)
  return kept
}

function chosen(page: string, name: string): string {
  const inputs = page.match(/<input [^>]*>/g) ?? []
  const input = inputs.find((one) => one.includes(`name="${name}"`) && / checked/.test(one))
  return /value="([^"]*)"/.exec(input ?? '')?.[1] ?? ''
}

function typed(page: string): string {
  return /<textarea[^>]*name="words"[^>]*>([^<]*)</.exec(page)?.[1] ?? ''
}
