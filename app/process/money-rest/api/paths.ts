import { apiRoot } from '../../../foundation/api/api.ts'

/** The addresses for programs, below the base that the document names as its server. */
export const below = { checks: '/provision-checks', document: '/openapi.json' }

export const apiPaths = {
  checks: apiRoot + below.checks,
  document: apiRoot + below.document,
}
