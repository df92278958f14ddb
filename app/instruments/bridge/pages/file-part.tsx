import { decide } from '../../../foundation/access/decide.ts'
import { enter } from '../../../foundation/access/enter.ts'
import { dateInWords, momentOf } from '../../../foundation/language/dates.ts'
import { viewerOf } from '../../../foundation/web/context.ts'
import type { FilePart } from '../../../people/resident/public.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { BridgeDrawing } from '../drawing/bridge-drawing.tsx'
import { drawnPillars } from '../drawing/drawn.ts'
import { paths } from '../paths.ts'
import { standingReadings } from '../readings.ts'
import { findOpenTalk, findReadings } from '../store.ts'
import { bridgeWords } from '../words/words.ts'

/** The bridge on the page of a resident's file, for whoever may see it. */
export const bridgeFilePart: FilePart = async (c, resident, facts) => {
  if (!decide('read', 'bridge', facts).ok) return undefined
  const door = {
    resident,
    part: 'bridge',
    action: 'read',
    purpose: 'bridge.read-readings',
  } as const
  const { readings, talk } = await enter(c.var.house, viewerOf(c), door, async ({ tx }) => ({
    readings: standingReadings(await findReadings(tx, resident)),
    talk: await findOpenTalk(tx, resident),
  }))
  const last = readings.at(-1)
  const words = bridgeWords.nl
  return (
    <Card heading="De brug">
      {last === undefined ? (
        <p>Er is nog geen brug.</p>
      ) : (
        <>
          <BridgeDrawing
            pillars={drawnPillars(last.pillars, last.said, words)}
            label={words.describe.bridge}
            wordless
          />
          <p>
            <a href={paths.overTime(resident)}>
              {readings.length === 1 ? 'Bekijk de brug' : `Bekijk alle ${readings.length} bruggen`}
            </a>
            . De laatste is van {dateInWords(momentOf(last.heldOn), 'nl')}.
          </p>
        </>
      )}
      {decide('change', 'bridge', facts).ok && (
        <ButtonLink href={paths.prepare(resident)}>
          {talk === undefined ? 'Bruggesprek voorbereiden' : 'Verder met het bruggesprek'}
        </ButtonLink>
      )}
    </Card>
  )
}
