import type { ComponentChildren } from 'preact'

/** Fills; the colours themselves are tokens of the theme. */
export type Fill = 'warm' | 'sun' | 'pale' | 'white' | 'deep'

interface Placed {
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** Larger and smaller, with lines as thick as anywhere. */
function at({ x, y, size = 1 }: Placed): Record<string, string | number> {
  if (size === 1) return { transform: `translate(${x} ${y})` }
  const line = Math.round(30 / size) / 10
  return { transform: `translate(${x} ${y}) scale(${size})`, 'stroke-width': line }
}

/** Puts pieces somewhere together. */
export function Put(props: Placed & { readonly children: ComponentChildren }) {
  return <g {...at(props)}>{props.children}</g>
}

/** Somebody from head to chest, 42 high, standing on this place. */
export function Person(props: Placed & { readonly fill: Fill }) {
  return (
    <g {...at(props)}>
      <path class={props.fill} d="M-16 0V-6a16 16 0 0 1 32 0V0z" />
      <circle class="white" cy="-32" r="9.5" />
    </g>
  )
}

/** Somebody small, from head to feet, 36 high. */
export function Child(props: Placed & { readonly fill: Fill }) {
  return (
    <g {...at(props)}>
      <path d="M-4 -8V0M4 -8V0" />
      <path class={props.fill} d="M-8 -7V-12a8 8 0 0 1 16 0V-7z" />
      <circle class="white" cy="-27" r="8" />
    </g>
  )
}

/** A coin of 12 around this place. */
export function Coin(props: Placed) {
  return (
    <g {...at(props)}>
      <circle class="sun" r="12" />
      <path class="thin" d="M4 -5A6 6 0 1 0 4 5M-7 -1.7H2M-7 2H2" />
    </g>
  )
}

/** A house of 56 wide and 54 high, standing on this place. */
export function House(props: Placed & { readonly fill: Fill; readonly isEmpty?: boolean }) {
  return (
    <g {...at(props)}>
      <path class={props.fill} d="M-22 0V-28H22V0z" />
      <path class="warm" d="M-29 -26L0 -54L29 -26z" />
      {props.isEmpty !== true && <path class="deep" d="M-6 0V-17H6V0z" />}
    </g>
  )
}

/** A key with its bit to the right, 32 long. */
export function Key(props: Placed) {
  return (
    <g {...at(props)}>
      <path d="M-4 0H16M10 0V7M16 0V6" />
      <circle class="sun" cx="-10" r="7.5" />
    </g>
  )
}

/** A heart of 24 wide. */
export function Heart(props: Placed & { readonly fill: Fill }) {
  return (
    <path
      class={props.fill}
      {...at(props)}
      d="M0 11C-16 0 -12 -10 -6 -10Q-1 -10 0 -4Q1 -10 6 -10C12 -10 16 0 0 11z"
    />
  )
}

/** A card for the bank, 46 wide. */
export function BankCard(props: Placed) {
  return (
    <g {...at(props)}>
      <rect class="pale" x="-23" y="-15" width="46" height="30" rx="4" />
      <path class="solid" d="M-23 -8H23V-1H-23z" />
      <path class="thin" d="M-16 8H-4" />
    </g>
  )
}

/** An arrow that falls to this place. */
export function Down(props: Placed) {
  return <path {...at(props)} d="M0 -16V0M-6 -6L0 0L6 -6" />
}
