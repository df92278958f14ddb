import type { Example } from '../example.ts'
import { Notice } from './notice.tsx'

export const noticeExamples: readonly Example[] = [
  { name: 'Notice', view: <Notice>Wat je schreef, staat er nog.</Notice> },
]
