import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { steps } from '../bridge.ts'
import { pillarNames } from '../pillars.ts'
import { BridgeDrawing } from './bridge-drawing.tsx'
import { deckPoints, type DrawnPillar, place, smoothPath, width } from './geometry.ts'
import { rowsOf } from './landscape.tsx'
import { CopingHand, ScenePicture, StressFace } from './scene-picture.tsx'

function pillars(...now: (DrawnPillar['now'] | 'not')[]): DrawnPillar[] {
  return now.map((step, index) => ({
    name: pillarNames[index] ?? 'work',
    label: `pijler ${index + 1}`,
    now: step === 'not' ? undefined : step,
    wanted: undefined,
  }))
}

const draw = (drawn: readonly DrawnPillar[], more = {}): string =>
  renderToString(<BridgeDrawing pillars={drawn} label="brug" {...more} />)

describe('the drawn bridge', () => {
  it('stacks as many blocks as the step somebody is on', () => {
    const blocks = draw(pillars(1, 3, 5)).split('bridge-drawing__block').length - 1
    expect(blocks).toBe(9)
  })

  it('gives a pillar that was not spoken about no block and no foot', () => {
    const svg = draw(pillars('not'))
    expect(svg).not.toContain('bridge-drawing__block')
    expect(svg).toContain('stroke-dasharray="6 8"')
  })

  it.each([1, 4, 9, 12])('puts %i pillars between the banks without touching', (count) => {
    const placed = place(pillars(...Array.from({ length: count }, () => 3 as const)), false)
    const edges = placed.flatMap(({ x, half }) => [x - half, x + half])
    expect(edges).toEqual(edges.toSorted((a, b) => a - b))
    expect(Math.min(...edges)).toBeGreaterThan(140)
    expect(Math.max(...edges)).toBeLessThan(1060)
  })

  it('is the same bridge mirrored where reading runs from right to left', () => {
    const [left, right] = [false, true].map((mirrored) => place(pillars(1, 2, 3), mirrored))
    expect(right?.map(({ x }) => width - x)).toEqual(left?.map(({ x }) => x))
  })

  it('lets the deck run over the tops and never above its highest or below its lowest pillar', () => {
    const placed = place(pillars(1, 5, 2, 'not', 4), false)
    const points = deckPoints(placed, ({ now }) => now, false)
    const heights = points.map(({ y }) => y)
    const drawn = [...smoothPath(points).matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y))
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(Math.min(...heights) - 0.1)
    expect(Math.max(...drawn)).toBeLessThanOrEqual(Math.max(...heights) + 0.1)
  })

  it('shows an earlier bridge as a thin line', () => {
    const earlier = pillars(3).map((pillar) => ({ ...pillar, earlier: [1, 2] as const }))
    expect(draw(earlier)).toContain('stroke-opacity="0.7"')
    expect(draw(earlier)).toContain('stroke-opacity="1"')
    expect(draw(pillars(3))).not.toContain('stroke-opacity="0.7"')
  })

  it('carries no words when asked to be wordless', () => {
    expect(draw(pillars(3), { wordless: true, goal: 'rust' })).not.toContain('<text')
    expect(draw(pillars(3), { goal: 'rust' })).toContain('rust')
  })

  it('uses nothing the content policy forbids', () => {
    expect(draw(pillars(1, 2, 3), { goal: 'rust' })).not.toMatch(/style=|href=|<script/)
  })
})

describe('the words on the far bank', () => {
  it('break into rows that fit, and say when there is more below', () => {
    const rows = rowsOf(
      'ik wil over een jaar rustig slapen en zelf mijn post openen met mijn kinderen om me heen',
    )
    expect(rows).toHaveLength(3)
    expect(rows.at(-1)).toMatch(/…$/)
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(26)
  })
})

describe('every scene, face and hand', () => {
  const all = [
    ...pillarNames.flatMap((pillar) =>
      steps.map(
        (step) => [`${pillar} ${step}`, <ScenePicture pillar={pillar} step={step} />] as const,
      ),
    ),
    ...steps.map((step) => [`face ${step}`, <StressFace step={step} />] as const),
    ...steps.map((step) => [`hand ${step}`, <CopingHand step={step} />] as const),
  ]
  const drawn = all.map(([name, picture]) => [name, renderToString(picture)] as const)

  it.each(drawn)('%s is a drawing without words or styles', (_, svg) => {
    expect(svg.length).toBeGreaterThan(300)
    expect(svg).not.toMatch(/<text|style=|NaN|undefined/)
  })

  it('differs from every other one', () => {
    expect(new Set(drawn.map(([, svg]) => svg)).size).toBe(55)
  })
})
