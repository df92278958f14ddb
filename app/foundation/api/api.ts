import type { Ask, Step } from '../web/context.ts'

/** The base of all addresses for programs; the major version stands in it. */
export const apiRoot = '/api/v1'

/** The version of the whole API, as semver: what is taken away or means something else is a new major one. */
export const apiVersion = '1.0.0'

/**
 * Whether a program asks. No cookie is looked at under this address: whoever calls is nobody in
 * particular, and a browser that is led here by another site brings no rights along.
 */
export function isForApi(c: Ask): boolean {
  return c.req.path === '/api' || c.req.path.startsWith('/api/')
}

/** Says of every answer which version gave it, and keeps it out of every cache. */
export const sayVersion: Step = async (c, next) => {
  await next()
  c.header('API-Version', apiVersion)
  c.header('Cache-Control', 'no-store')
}
