// Unpacks the Chromium that npm brought into the temporary folder. Runs in a process of its own, because the
// package takes that folder from the surroundings and adds its own libraries to them.
import packaged from '@sparticuz/chromium'

await packaged.executablePath()
