import type { VNode } from 'preact'
import { placeOf, type Standing } from '../provisions.ts'
import type { ReceivedWords } from '../words/words.ts'

const line = {
  fill: 'none',
  stroke: '#173F4A',
  'stroke-width': 2.5,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const

/** A lamp that shines on something: it was found. */
const found = (
  <>
    <circle cx={21} cy={20} r={11} {...line} fill="#F3D58F" />
    <path d="M29 29 L40 40" {...line} stroke-width={4} />
    <path d="M16 21 l4 4 l7 -8" {...line} />
  </>
)

/** A letter on its way. */
const asked = (
  <>
    <path d="M7 14 h30 v22 h-30Z" {...line} fill="#FFFFFF" />
    <path d="M7 15 l15 12 l15 -12" {...line} />
    <path d="M40 20 h5 M40 26 h4 M40 32 h5" {...line} />
  </>
)

/** A paper with an answer. */
const decided = (
  <>
    <path d="M12 6 h18 l8 8 v28 h-26Z" {...line} fill="#CFE3E3" />
    <path d="M30 6 v8 h8" {...line} />
    <path d="M18 22 h14 M18 28 h14 M18 34 h8" {...line} />
  </>
)

/** An open hand with coins. */
const received = (
  <>
    <circle cx={20} cy={14} r={7} {...line} fill="#DDB56C" />
    <circle cx={31} cy={19} r={7} {...line} fill="#F3D58F" />
    <path
      d="M6 32 q8 -4 14 0 h10 q4 0 3 4 h-10 m10 -1 l9 -5 q4 -1 3 3 q-6 10 -16 10 h-12 l-11 -3"
      {...line}
    />
  </>
)

const pictures: readonly VNode[] = [found, asked, decided, received]

/** The four steps from found to received, in pictures and words, with where this one is. */
export function Way(props: { readonly standing: Standing; readonly words: ReceivedWords }) {
  const { standing, words } = props
  const place = placeOf(standing)
  return (
    <ol class="money-way" aria-label={words.place(place)}>
      {pictures.map((picture, index) => {
        const at = index + 1
        const where = at < place ? 'past' : at === place ? 'here' : 'ahead'
        return (
          <li
            key={at}
            class={`money-way__step money-way__step--${where}`}
            {...(where === 'here' ? { 'aria-current': 'step' } : {})}
          >
            <svg viewBox="0 0 48 48" aria-hidden="true" class="money-way__picture mirrored">
              {picture}
            </svg>
            <span>{words.places[index]}</span>
          </li>
        )
      })}
    </ol>
  )
}
