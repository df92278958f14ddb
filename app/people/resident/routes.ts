import { Hono } from 'hono'
import type { Env } from '../../foundation/web/context.ts'
import type { FilePart } from './file-part.ts'
import { getChange, postChange } from './pages/change.tsx'
import { getFile } from './pages/file.tsx'
import { getLetter, postLetter } from './pages/letter.tsx'
import { getRegister, postRegister } from './pages/register.tsx'
import { paths } from './paths.ts'

/** @param parts what rooms above put on the page of a file, in this order. */
export function residentRoutes(parts: readonly FilePart[]): Hono<Env> {
  return new Hono<Env>()
    .get(paths.register, getRegister)
    .post(paths.register, postRegister)
    .get(paths.file(':resident'), getFile(parts))
    .get(paths.change(':resident'), getChange)
    .post(paths.change(':resident'), postChange)
    .get(paths.letter(':resident'), getLetter)
    .post(paths.letter(':resident'), postLetter)
}
