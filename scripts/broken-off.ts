/** How a command goes on: when it is, whom to tell, and whether to break off. */
interface Work {
  readonly clock: () => Date
  readonly say: (sentence: string) => void
  readonly signal: AbortSignal
}

/**
 * Does the work of a command, which a signal breaks off so that it can clear up behind itself. Sets the
 * exit code; what went wrong is said in a sentence.
 */
export async function untilBrokenOff(command: (work: Work) => Promise<number>): Promise<void> {
  const breaking = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => breaking.abort(new Error('Afgebroken. Er is niets half blijven staan.')))
  }
  try {
    process.exitCode = await command({
      clock: () => new Date(),
      say: (sentence) => process.stderr.write(`${sentence}\n`),
      signal: breaking.signal,
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
