// `npm run check`: everything that can be said of the code without a browser, in under a minute.
import { runAll } from './steps.ts'

process.exit(await runAll(['format', 'lint', 'types', 'walls', 'unused', 'rules']))
