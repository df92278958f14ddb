import type { Example } from '../example.ts'
import { Button, ButtonLink } from './button.tsx'

export const buttonExamples: readonly Example[] = [
  { name: 'Main action', view: <Button>Ga verder</Button> },
  { name: 'Second action', view: <Button weight="second">Nog iets veranderen</Button> },
  { name: 'Quiet action', view: <Button weight="quiet">Dit sla ik over</Button> },
  {
    name: 'Wide link',
    view: (
      <ButtonLink href="#button" wide>
        Open mijn brug
      </ButtonLink>
    ),
  },
]
