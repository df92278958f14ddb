import { Hono } from 'hono'
import { brakeCalls } from '../../../foundation/api/brake.ts'
import { onlyBy, wrongInput } from '../../../foundation/api/problem.ts'
import { readJson, takesAtMost, takesJson } from '../../../foundation/api/reading.ts'
import type { Ask, Env } from '../../../foundation/web/context.ts'
import { publicAddress } from '../../../foundation/web/public-address.ts'
import { findSchemes } from '../schemes/store.ts'
import { answerInTurns } from './answer.ts'
import { noJson, readRequest } from './input-errors.ts'
import { describeApi } from './openapi.ts'
import { apiPaths } from './paths.ts'

/** The longest request, in bytes: 1,000 households of which everything is known fit in it. */
const largestCall = 1024 * 1024

/** What programs may ask of money rest. Nothing that is sent is kept or logged. */
export const moneyRestApi = new Hono<Env>()
  .post(apiPaths.checks, brakeCalls, takesJson, takesAtMost(largestCall), postChecks)
  .all(apiPaths.checks, onlyBy('POST'))
  .get(apiPaths.document, getDocument)
  .all(apiPaths.document, onlyBy('GET', 'HEAD'))

async function postChecks(c: Ask): Promise<Response> {
  const body = await readJson(c)
  if (!body.ok) return wrongInput(c, [noJson])
  const read = readRequest(body.value)
  if (!read.ok) return wrongInput(c, read.errors)
  c.header('Content-Language', c.var.language)
  c.header('Vary', 'Accept-Language')
  const { house, visitor, language } = c.var
  const schemes = await findSchemes(house.db, visitor.municipality.id)
  return c.json(await answerInTurns(read.request, language, schemes))
}

/** For everybody and from every site, so that tools in a browser can show it. */
function getDocument(c: Ask): Response {
  const { settings } = c.var.house
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Access-Control-Expose-Headers', 'API-Version')
  return c.json(
    describeApi({
      name: c.var.visitor.municipality.name,
      url: publicAddress(c),
      email: settings.apiContact,
    }),
  )
}
