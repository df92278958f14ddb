import { buttonExamples } from './button/examples.tsx'
import { cardExamples } from './card/examples.tsx'
import type { Example } from './example.ts'
import { fieldExamples } from './field/examples.tsx'
import { noticeExamples } from './notice/examples.tsx'
import { pathStepsExamples } from './path-steps/examples.tsx'
import { personBadgeExamples } from './person-badge/examples.tsx'
import { pictureChoiceExamples } from './picture-choice/examples.tsx'
import { portraitExamples } from './portrait/examples.tsx'
import { qrCodeExamples } from './qr-code/examples.tsx'

/** Every component with its examples, in the order a page is built up. */
export const allExamples: Readonly<Record<string, readonly Example[]>> = {
  button: buttonExamples,
  card: cardExamples,
  field: fieldExamples,
  notice: noticeExamples,
  'person-badge': personBadgeExamples,
  portrait: portraitExamples,
  'picture-choice': pictureChoiceExamples,
  'path-steps': pathStepsExamples,
  'qr-code': qrCodeExamples,
}
