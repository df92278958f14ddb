import { Still } from '../still.tsx'

/** The drawn portraits to choose from. A drawing, because not everybody wants their photo in a file. */
export const portraitNames = [
  'duin',
  'haven',
  'linde',
  'merel',
  'oever',
  'polder',
  'riet',
  'wilg',
] as const
export type PortraitName = (typeof portraitNames)[number]

interface Look {
  readonly ground: string
  readonly shirt: string
  readonly skin: string
  readonly hair: string
  readonly hairShape: string
}

const shapes = {
  short: 'M31 44 q-3 -24 19 -24 q22 0 19 24 q-6 -12 -19 -12 q-13 0 -19 12Z',
  long: 'M28 66 q-4 -46 22 -46 q26 0 22 46 l-7 0 q3 -24 -3 -32 q-12 4 -24 0 q-6 8 -3 32Z',
  bun: 'M31 44 q-3 -20 12 -23 q-3 -10 7 -10 q10 0 7 10 q15 3 12 23 q-6 -12 -19 -12 q-13 0 -19 12Z',
  curls:
    'M30 48 q-8 -8 0 -14 q-2 -11 10 -11 q10 -8 20 0 q12 0 10 11 q8 6 0 14 q-4 -14 -20 -15 q-16 1 -20 15Z',
  none: '',
} as const

const looks: Record<PortraitName, Look> = {
  duin: {
    ground: '#F3E2C1',
    shirt: '#C9815B',
    skin: '#F0CDB0',
    hair: '#8A6A4A',
    hairShape: shapes.short,
  },
  haven: {
    ground: '#CFE3E3',
    shirt: '#4F9A96',
    skin: '#B98563',
    hair: '#2E2A28',
    hairShape: shapes.long,
  },
  linde: {
    ground: '#DDE6CF',
    shirt: '#DDB56C',
    skin: '#8A6350',
    hair: '#241C18',
    hairShape: shapes.curls,
  },
  merel: {
    ground: '#E7DAC3',
    shirt: '#1F5A73',
    skin: '#E3B692',
    hair: '#B9B2A6',
    hairShape: shapes.bun,
  },
  oever: {
    ground: '#CFE3E3',
    shirt: '#E2955A',
    skin: '#5E4033',
    hair: '#1F1815',
    hairShape: shapes.short,
  },
  polder: {
    ground: '#DDE6CF',
    shirt: '#1F5A73',
    skin: '#F0CDB0',
    hair: '#C98B4E',
    hairShape: shapes.long,
  },
  riet: {
    ground: '#F3E2C1',
    shirt: '#8FAE7E',
    skin: '#B98563',
    hair: '#3A2A20',
    hairShape: shapes.bun,
  },
  wilg: {
    ground: '#E7DAC3',
    shirt: '#4F9A96',
    skin: '#E3B692',
    hair: '#E3B692',
    hairShape: shapes.none,
  },
}

export function asPortraitName(text: string): PortraitName {
  return portraitNames.find((name) => name === text) ?? 'duin'
}

function draw({ ground, shirt, skin, hair, hairShape }: Look) {
  // Dark lines would vanish on dark skin.
  const line = skin === '#5E4033' || skin === '#8A6350' ? '#F3D9BC' : '#173F4A'
  return (
    <>
      <circle cx="50" cy="50" r="50" fill={ground} />
      {hairShape === shapes.long && <path d="M28 66 q-4 -46 22 -46 q26 0 22 46Z" fill={hair} />}
      <path d="M16 88 q4 -26 34 -26 q30 0 34 26 q-14 12 -34 12 q-20 0 -34 -12Z" fill={shirt} />
      <path d="M43 54 h14 v10 q-7 6 -14 0Z" fill={skin} />
      <ellipse cx="50" cy="44" rx="17" ry="19" fill={skin} />
      {hairShape !== '' && <path d={hairShape} fill={hair} />}
      <g fill={line}>
        <circle cx="44" cy="45" r="1.8" />
        <circle cx="56" cy="45" r="1.8" />
      </g>
      <path
        d="M44 53 q6 5 12 0"
        fill="none"
        stroke={line}
        stroke-width="2"
        stroke-linecap="round"
      />
    </>
  )
}

const drawings = new Map(portraitNames.map((name) => [name, () => draw(looks[name])]))

/** Somebody's drawn face. The name stands beside it, so the drawing itself stays silent. */
export function Portrait({ of, large = false }: { of: string; large?: boolean }) {
  const drawing = drawings.get(asPortraitName(of))
  if (drawing === undefined) return null
  return <Still draw={drawing} size={100} class={large ? 'portrait portrait--large' : 'portrait'} />
}
