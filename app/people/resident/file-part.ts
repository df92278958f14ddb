import type { VNode } from 'preact'
import type { Facts } from '../../foundation/access/decide.ts'
import type { ResidentId } from '../../foundation/ids.ts'
import type { Ask } from '../../foundation/web/context.ts'

/**
 * A part of a resident's file that a room above puts on the file's page. `app/routes.ts` says which
 * rooms do; the file itself knows none of them. Showing the page is no attempt: a part that is not
 * the viewer's stays away by what is known of them, without a refusal in the journal.
 */
export type FilePart = (c: Ask, resident: ResidentId, facts: Facts) => Promise<VNode | undefined>
