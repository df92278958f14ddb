import { Card } from '../../../../ui/card/card.tsx'
import type { SchemeOutcome } from '../../engine/schemes/check-schemes.ts'
import { sayCondition } from '../../engine/schemes/explaining-schemes.ts'
import { nl as schemesInDutch } from '../../engine/schemes/words/nl.ts'
import type { ExampleName } from '../example-households.ts'
import type { Preview } from '../preview.ts'
import { schemeWords } from '../words/staff.ts'
import { writtenDay } from './dates.ts'

const words = schemeWords.preview

/** What made-up households see now, and with the change: those who see the same together. */
export function PreviewCard({ preview }: { readonly preview: Preview }) {
  return (
    <Card heading={words.heading}>
      <p>{words.on(writtenDay(preview.on))}</p>
      {together(preview).map(({ now, later, households }) => (
        <section key={now + later} class="stack">
          <h3>
            {now === later ? `${words.same}: ${now}` : `${words.now}: ${now}`}
            {now !== later && (
              <>
                <br />
                {words.later}: {later}
              </>
            )}
          </h3>
          <ul>
            {households.map((household) => (
              <li key={household}>{schemeWords.households[household]}</li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

interface Group {
  readonly now: string
  readonly later: string
  readonly households: ExampleName[]
}

/** Groups of households that see the same; those for whom something changes come first. */
function together({ seen }: Preview): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { household, before, after } of seen) {
    const [now, later] = [say(before), say(after)]
    const group = groups.get(now + later) ?? { now, later, households: [] }
    group.households.push(household)
    groups.set(now + later, group)
  }
  const isSame = ({ now, later }: Group): number => (now === later ? 1 : 0)
  return [...groups.values()].toSorted((one, other) => isSame(one) - isSame(other))
}

function say(outcome: SchemeOutcome | undefined): string {
  if (outcome === undefined) return words.notThere
  if (outcome.kind === 'possible') return words.possible
  if (outcome.kind === 'not-enough-known') return words.notEnough
  return words.no(sayCondition(outcome.because.condition, false, schemesInDutch))
}
