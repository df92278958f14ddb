/** How long the provider may take to answer one question, up to the last byte; in milliseconds. */
export const patience = 5_000
/**
 * The largest answer that is read, in bytes as unpacked. A discovery document is some 5 kB, a set of keys
 * with their certificates some tens.
 */
export const largestAnswer = 256 * 1024

/** The provider gave no answer that can be used: too late, too large, cut off, or no document at all. */
export class NoAnswer extends TypeError {
  override name = 'NoAnswer'
  readonly why: 'late' | 'large' | 'broken' | 'no-document'

  // What `fetch` itself throws when a line breaks is a TypeError: so the library lets this one through too.
  constructor(why: NoAnswer['why'], cause?: unknown) {
    super(why, { cause })
    this.why = why
  }
}

/** A question as openid-client and jose ask it: both say until when with the signal. */
interface Question {
  readonly method: string
  readonly headers: Headers | Record<string, string>
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

/**
 * Asks the provider something and takes the whole answer, so that nothing is read of it after its time or
 * beyond its size. An address it sends on to is never followed.
 *
 * @throws NoAnswer when there is none in time, or no whole one.
 */
export async function askProvider(address: string, question: Question): Promise<Response> {
  try {
    const answer = await fetch(address, { ...question, redirect: 'manual' } as RequestInit)
    const body = await readWhole(answer)
    if (answer.ok) requireDocument(body)
    return new Response(body, { status: answer.status, headers: answer.headers })
  } catch (error) {
    if (error instanceof NoAnswer) throw error
    const isLate = error instanceof DOMException && error.name === 'TimeoutError'
    throw new NoAnswer(isLate ? 'late' : 'broken', error)
  }
}

/**
 * Every answer that says all is well is one JSON object. Half a document, or a page for people, is a provider
 * that is broken; later on it would look like a forged answer.
 */
function requireDocument(body: string): void {
  if (!/^\s*\{/.test(body)) throw new NoAnswer('no-document')
  try {
    JSON.parse(body)
  } catch (error) {
    throw new NoAnswer('no-document', error)
  }
}

/** The same, for keys alone: nothing but the keys themselves is an answer. */
export async function askForKeys(address: string, question: Question): Promise<Response> {
  const answer = await askProvider(address, question)
  if (answer.status !== 200) throw new NoAnswer('broken')
  return answer
}

async function readWhole(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength
    // Leaving the loop lets go of the line.
    if (size > largestAnswer) throw new NoAnswer('large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
