/** The ten stones of the journey along one winding way; the figure stands where the resident is now. */
const stones = [
  [16, 104],
  [48, 90],
  [78, 64],
  [112, 44],
  [148, 46],
  [178, 68],
  [206, 92],
  [244, 90],
  [278, 62],
  [312, 34],
] as const

const way =
  'M16 104 C28 104 38 98 48 90 C60 80 66 74 78 64 C88 54 98 46 112 44 C126 42 138 42 148 46 C162 52 168 60 178 68 C188 78 194 88 206 92 C218 96 232 96 244 90 C258 84 266 74 278 62 C290 50 298 42 312 34'

/** The way so far, as one wordless picture. `step` is 1 to 10. */
export function JourneyWay({
  step,
  label,
  mirrored,
}: {
  step: number
  label: string
  mirrored: boolean
}) {
  const here = stones[step - 1] ?? stones[0]
  const share = (step - 1) / (stones.length - 1)
  return (
    <svg class="journey-way" viewBox="0 -16 340 140" role="img" aria-label={label}>
      <g {...(mirrored ? { transform: 'translate(340 0) scale(-1 1)' } : {})}>
        <circle cx="322" cy="20" r="13" fill="#F3D58F" />
        <path d={way} fill="none" stroke="#E3D9C4" stroke-width="16" stroke-linecap="round" />
        <path
          d={way}
          fill="none"
          stroke="#4F9A96"
          stroke-width="16"
          stroke-linecap="round"
          pathLength={100}
          stroke-dasharray={`${Math.round(share * 100)} 200`}
        />
        {stones.map(([x, y], index) => (
          <circle
            key={x}
            cx={x}
            cy={y}
            r={6}
            fill="#FFFFFF"
            stroke="#173F4A"
            stroke-width="3"
            stroke-opacity={index < step ? 1 : 0.45}
          />
        ))}
        <g
          transform={`translate(${here[0]} ${here[1] - 6})`}
          stroke="#173F4A"
          stroke-linecap="round"
          stroke-linejoin="round"
        >
          <path d="M-4 -14 V0 M4 -14 V0" fill="none" stroke-width="4.5" />
          <path d="M-9 -13 Q-9 -33 0 -33 Q9 -33 9 -13Z" fill="#E2955A" stroke-width="2.5" />
          <circle cy="-42" r="9" fill="#B98563" stroke-width="2.5" />
        </g>
      </g>
    </svg>
  )
}
