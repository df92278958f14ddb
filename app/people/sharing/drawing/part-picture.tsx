import type { VNode } from 'preact'
import type { SharablePart } from '../../../foundation/policy.ts'

const ink = '#173F4A'

/** A small picture beside the words: what is shared. */
export function PartPicture({ part }: { part: SharablePart }) {
  return (
    <svg class="part-picture" width="48" height="48" viewBox="0 0 48 48" aria-hidden="true">
      {pictures[part]()}
    </svg>
  )
}

function Contact() {
  return (
    <g fill="none" stroke={ink} stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">
      <rect x="6" y="8" width="22" height="34" rx="5" fill="#FFFFFF" />
      <path d="M14 37 h6" />
      <path
        d="M22 6 h16 q5 0 5 5 v9 q0 5 -5 5 h-6 l-7 6 v-6 h-3 q-5 0 -5 -5 v-9 q0 -5 5 -5Z"
        fill="#F3D58F"
      />
      <path d="M25 13 h11 M25 18.5 h7" />
    </g>
  )
}

function Bridge() {
  return (
    <g stroke={ink} stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">
      <path d="M4 40 q5 -4 10 0 t10 0 t10 0 t10 0" fill="none" stroke="#4F9A96" />
      <rect x="10" y="22" width="7" height="14" rx="1.5" fill="#DDB56C" />
      <rect x="21" y="18" width="7" height="18" rx="1.5" fill="#8FAE7E" />
      <rect x="32" y="22" width="7" height="14" rx="1.5" fill="#C9815B" />
      <path d="M3 22 Q24 8 45 22" fill="none" stroke-width="4" />
    </g>
  )
}

function Money() {
  return (
    <g stroke={ink} stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">
      <path d="M6 16 h32 q4 0 4 4 v18 q0 4 -4 4 h-28 q-4 0 -4 -4Z" fill="#DDB56C" />
      <path d="M6 16 q0 -4 4 -5 l22 -5 q3 0 3 3 v7" fill="#F3D58F" />
      <path d="M42 25 h-9 q-4 0 -4 4 t4 4 h9" fill="#FFFFFF" />
      <circle cx="34" cy="29" r="1.2" fill={ink} />
    </g>
  )
}

const pictures: Readonly<Record<SharablePart, () => VNode>> = {
  contact: Contact,
  bridge: Bridge,
  money: Money,
}

/** An open or a closed eye beside the words: seen, or not. */
export function EyePicture({ open }: { open: boolean }) {
  return (
    <svg class="eye-picture" width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
      <g fill="none" stroke={ink} stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">
        {open ? (
          <>
            <path d="M3 16 Q16 4 29 16 Q16 28 3 16Z" fill="#FFFFFF" />
            <circle cx="16" cy="16" r="4.5" fill={ink} />
          </>
        ) : (
          <path d="M3 14 Q16 26 29 14 M7 19 l-3 4 M13 22.5 l-1 4.5 M19 22.5 l1 4.5 M25 19 l3 4" />
        )}
      </g>
    </svg>
  )
}
