import type { Example } from '../example.ts'
import { PathSteps } from './path-steps.tsx'

export const pathStepsExamples: readonly Example[] = [
  { name: 'Second of four', view: <PathSteps label="Stap 2 van 4" at={2} of={4} /> },
]
