// `npm test`: all of the check, and the journeys in a real browser on the built product.
import { runAll } from './steps.ts'

process.exit(
  await runAll(['format', 'lint', 'types', 'walls', 'unused', 'rules', 'build', 'journeys']),
)
