// `npm test`: all of the check, the promises in small, and the journeys in a real browser on the built product.
import { runAll } from './steps.ts'

process.exit(
  await runAll([
    'format',
    'lint',
    'types',
    'walls',
    'unused',
    'rules',
    'embedded',
    'promises',
    'build',
    'journeys',
  ]),
)
