/** Fetches the watch over a session only on pages of somebody who is signed in. */
export async function addRestWatch(): Promise<void> {
  const template = document.querySelector<HTMLTemplateElement>('template#rust')
  if (template === null) return
  const { watchRest } = await import('./browser-rest-watch.ts')
  watchRest(template)
}
