import type { TestHouse } from '../house.ts'

/** A route of the real application: method and path with its gaps. */
export interface Route {
  readonly method: string
  readonly path: string
}

/** Every route there is, read from the application itself, so that no room is forgotten. */
export function routesOf(house: Pick<TestHouse, 'app'>): Route[] {
  const routes = house.app.routes
    .filter(({ path, method }) => !path.endsWith('*') && method !== 'ALL')
    .map(({ path, method }) => ({ path, method }))
  return [...new Map(routes.map((route) => [`${route.method} ${route.path}`, route])).values()]
}
