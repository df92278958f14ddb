import type { ComponentType } from 'preact'

/** The modules that hold an island each, by path; they are fetched only when a page has one. */
export type IslandModules = Record<string, () => Promise<Record<string, ComponentType<object>>>>

/** Finds the islands on the page and takes them over; a page without islands loads nothing more. */
export async function wakeIslands(modules: IslandModules): Promise<void> {
  const places = document.querySelectorAll<HTMLElement>('[data-island]')
  await Promise.all([...places].map((place) => wake(place, modules)))
}

async function wake(place: HTMLElement, modules: IslandModules): Promise<void> {
  const name = place.dataset['island'] ?? ''
  const path = Object.keys(modules).find((candidate) => candidate.endsWith(`/${name}.tsx`))
  const load = path === undefined ? undefined : modules[path]
  if (load === undefined) throw new Error(`There is no island called ${name}.`)
  const [{ h, hydrate }, module] = await Promise.all([import('preact'), load()])
  const component = Object.values(module)[0]
  if (component === undefined) throw new Error(`The island ${name} exports no component.`)
  hydrate(h(component, JSON.parse(place.dataset['props'] ?? '{}') as object), place)
}
