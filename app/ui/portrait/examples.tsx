import type { Example } from '../example.ts'
import { Portrait, portraitNames } from './portrait.tsx'

export const portraitExamples: readonly Example[] = portraitNames.map((name) => ({
  name,
  view: <Portrait of={name} large />,
}))
