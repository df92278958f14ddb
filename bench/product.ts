import { rm } from 'node:fs/promises'
import { newDataFolder, startServer } from '../tests/journeys/server.ts'

/** Does work with a running product on a data folder of its own, and ends it whatever happens. */
export async function withProduct<T>(
  work: (address: string) => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<T> {
  const folder = newDataFolder()
  const product = await startServer(folder, settings, flags)
  try {
    return await work(product.address)
  } finally {
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
