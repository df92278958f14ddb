import type { JSX } from 'preact'

/** One wordless drawing, as an SVG group for a box of 120 by 120. */
export type Scene = () => JSX.Element

/** Five drawings that order from the first to the fifth step. */
export type FiveScenes = readonly [Scene, Scene, Scene, Scene, Scene]

/** A place in the box, or a shift from another place: x, then y. */
export type Point = readonly [number, number]

/** The step a scene stands for: 1 is very hard, 5 is strong and steady. */
export type Step = 1 | 2 | 3 | 4 | 5
