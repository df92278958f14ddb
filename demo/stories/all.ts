import { growing } from './growing.ts'
import { inTalk } from './in-talk.ts'
import { onTheWay } from './on-the-way.ts'
import { rosa } from './rosa.ts'
import { settingOut } from './setting-out.ts'
import type { Story } from './story.ts'

/** The twelve residents of Merwoude, the longest way first. */
export const stories: readonly Story[] = [rosa, ...growing, ...onTheWay, ...inTalk, ...settingOut]
