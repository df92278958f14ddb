import { Card } from '../../../../ui/card/card.tsx'
import type { SchemeOutcome } from '../../engine/schemes/check-schemes.ts'
import { sayCondition } from '../../engine/schemes/explaining-schemes.ts'
import { nl as schemesInDutch } from '../../engine/schemes/words/nl.ts'
import type { Preview } from '../preview.ts'
import { schemeWords } from '../words/staff.ts'
import { writtenDay } from './dates.ts'

const words = schemeWords.preview

/** What made-up households see now, and with the change. */
export function PreviewCard({ preview }: { readonly preview: Preview }) {
  return (
    <Card heading={words.heading}>
      <p>{words.on(writtenDay(preview.on))}</p>
      <dl class="answers">
        {preview.seen.map(({ household, before, after }) => {
          const [now, later] = [say(before), say(after)]
          return (
            <div key={household}>
              <dt>{schemeWords.households[household]}</dt>
              {now === later ? (
                <dd>
                  {words.same}: {now}
                </dd>
              ) : (
                <>
                  <dd>
                    {words.now}: {now}
                  </dd>
                  <dd>
                    <strong>
                      {words.later}: {later}
                    </strong>
                  </dd>
                </>
              )}
            </div>
          )
        })}
      </dl>
    </Card>
  )
}

function say(outcome: SchemeOutcome | undefined): string {
  if (outcome === undefined) return words.notThere
  if (outcome.kind === 'possible') return words.possible
  if (outcome.kind === 'not-enough-known') return words.notEnough
  return words.no(sayCondition(outcome.because.condition, false, schemesInDutch))
}
