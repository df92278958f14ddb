import { setTimeout as pause } from 'node:timers/promises'

/**
 * Asks again and again until there is an answer.
 *
 * Gives undefined when there was none within `bound` ms. What the question throws, goes through.
 */
export async function untilAnswered<Answer>(
  ask: () => Answer | undefined | Promise<Answer | undefined>,
  bound: number,
  every = 10,
): Promise<Answer | undefined> {
  const since = Date.now()
  for (;;) {
    const answer = await ask()
    if (answer !== undefined || Date.now() - since > bound) return answer
    await pause(every)
  }
}
