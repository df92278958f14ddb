import type { Example } from '../example.ts'
import { Card } from './card.tsx'

export const cardExamples: readonly Example[] = [
  {
    name: 'With a heading',
    view: (
      <Card heading="Mijn mensen">
        <p>Wie er voor je is.</p>
      </Card>
    ),
  },
]
