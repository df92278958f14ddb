import type { ComponentChildren } from 'preact'
import type { FactName, Home } from '../engine/facts.ts'
import { BankCard, Child, Coin, Down, Heart, House, Key, Person, Put } from './pieces.tsx'

/**
 * One small picture for each question, for who reads little. None has words in it, and none a direction: they
 * are the same for who reads from the right.
 */
const ofQuestions: Readonly<Record<FactName, () => ComponentChildren>> = {
  born: () => (
    <>
      <path class="pale" d="M12 84V58a6 6 0 0 1 6 -6H78a6 6 0 0 1 6 6V84z" />
      <path
        class="warm"
        d="M12 62V58a6 6 0 0 1 6 -6H78a6 6 0 0 1 6 6V62Q78 70 72 62Q66 70 60 62Q54 70 48 62Q42 70 36 62Q30 70 24 62Q18 70 12 62z"
      />
      <path d="M6 84H90M30 52V36M48 52V36M66 52V36" />
      <path
        class="sun"
        d="M30 30q-6 -6 0 -14q6 8 0 14zM48 30q-6 -6 0 -14q6 8 0 14zM66 30q-6 -6 0 -14q6 8 0 14z"
      />
    </>
  ),
  hasPartner: () => (
    <>
      <Person x={28} y={86} fill="pale" size={1.15} />
      <Person x={68} y={86} fill="warm" size={1.15} />
      <Heart x={48} y={20} fill="deep" />
    </>
  ),
  children: () => (
    <>
      <Child x={22} y={86} fill="warm" size={1.1} />
      <Child x={50} y={86} fill="pale" size={1.6} />
      <Child x={78} y={86} fill="sun" size={0.9} />
    </>
  ),
  getsChildBenefit: () => (
    <>
      <Child x={32} y={88} fill="warm" size={1.9} />
      <Coin x={72} y={68} size={1.5} />
      <Down x={72} y={42} />
    </>
  ),
  income: () => (
    <>
      <Person x={34} y={88} fill="pale" size={1.5} />
      <Coin x={76} y={66} size={1.4} />
      <Down x={76} y={42} />
    </>
  ),
  partnerIncome: () => (
    <>
      <Person x={20} y={88} fill="white" />
      <Person x={50} y={88} fill="warm" size={1.4} />
      <Coin x={82} y={66} size={1.05} />
      <Down x={82} y={46} />
    </>
  ),
  assets: () => (
    <>
      <path
        class="pale"
        d="M24 24H72V30Q80 34 80 44V80a6 6 0 0 1 -6 6H22a6 6 0 0 1 -6 -6V44Q16 34 24 30z"
      />
      <path class="warm" d="M22 12H74V24H22z" />
      <Coin x={34} y={70} />
      <Coin x={60} y={70} />
      <Coin x={47} y={52} />
    </>
  ),
  isInsured: () => <HealthCard />,
  partnerIsInsured: () => (
    <>
      <Person x={22} y={58} fill="white" />
      <Person x={54} y={58} fill="warm" size={1.2} />
      <Put x={24} y={42} size={0.68}>
        <HealthCard />
      </Put>
    </>
  ),
  home: () => <House x={48} y={86} fill="pale" size={1.4} />,
  bareRent: () => (
    <>
      <House x={40} y={86} fill="pale" size={1.25} />
      <Coin x={74} y={72} size={1.4} />
    </>
  ),
  housemates: () => <FullHouse />,
  housematesIncome: () => (
    <>
      <Put x={-2} y={14} size={0.86}>
        <FullHouse />
      </Put>
      <Coin x={80} y={24} size={1.15} />
    </>
  ),
  costSharers: () => (
    <>
      <Person x={18} y={60} fill="pale" />
      <Person x={48} y={48} fill="warm" />
      <Person x={78} y={60} fill="pale" />
      <circle class="sun" cx="48" cy="70" r="21" />
      <path d="M48 70V49M48 70L30 81M48 70L66 81" />
    </>
  ),
  netIncome: () => (
    <>
      <Put x={48} y={66} size={1.6}>
        <BankCard x={0} y={0} />
      </Put>
      <Coin x={34} y={20} size={1.15} />
      <Down x={62} y={34} size={1.3} />
    </>
  ),
  partnerNetIncome: () => (
    <>
      <Person x={20} y={56} fill="white" size={0.9} />
      <Person x={50} y={56} fill="warm" size={1.1} />
      <Coin x={82} y={18} />
      <Down x={82} y={50} />
      <Put x={58} y={72} size={1.25}>
        <BankCard x={0} y={0} />
      </Put>
    </>
  ),
  studies: () => (
    <>
      <path class="deep" d="M24 40V58Q48 72 72 58V40z" />
      <path class="pale" d="M48 18L92 36L48 54L4 36z" />
      <path d="M84 40V64" />
      <circle class="sun" cx="84" cy="68" r="5" />
    </>
  ),
  paysChildcare: () => (
    <>
      <Child x={28} y={86} fill="warm" size={1.6} />
      <path class="pale" d="M50 66H70V86H50z" />
      <path class="sun" d="M70 66H90V86H70z" />
      <path class="deep" d="M60 46H80V66H60z" />
      <path d="M46 86H92" />
    </>
  ),
  worksOrLearns: () => (
    <>
      <path d="M28 16V11a4 4 0 0 1 4 -4H46a4 4 0 0 1 4 4V16" />
      <rect class="warm" x="8" y="16" width="62" height="38" rx="5" />
      <path d="M8 32H70" />
      <rect class="sun" x="33" y="27" width="12" height="10" rx="2" />
      <path class="white" d="M60 60Q46 52 32 58V88Q46 82 60 90Q74 82 88 88V58Q74 52 60 60z" />
      <path d="M60 60V90" />
    </>
  ),
  isSeized: () => (
    <>
      <path class="sun" d="M44 56L44 22A34 34 0 1 0 78 56z" />
      <path class="warm" d="M54 44V10A34 34 0 0 1 88 44z" />
      <path
        class="thin"
        d="M46 66A12 12 0 1 0 46 80M18 69H38M18 77H38"
        transform="translate(2 -3)"
      />
    </>
  ),
  keeps: () => (
    <>
      <Coin x={42} y={32} size={1.25} />
      <Coin x={68} y={38} size={1.25} />
      <path
        class="white"
        d="M4 60H24Q34 60 42 66H56a6 6 0 0 1 0 12H44H62L82 64a6 6 0 0 1 8 9L68 89Q64 92 58 92H4"
      />
    </>
  ),
}

const ofHomes: Readonly<Record<Home, () => ComponentChildren>> = {
  rents: ofQuestions.bareRent,
  'rents-a-room': () => (
    <>
      <path class="white" d="M16 86V40H80V86z" />
      <path class="warm" d="M8 42L48 8L88 42z" />
      <path d="M48 42V86M16 64H80" />
      <path class="sun" d="M48 64H80V86H48z" />
      <path d="M54 70V82M54 78H74V82M74 78V75H61" />
    </>
  ),
  owns: () => (
    <>
      <House x={42} y={86} fill="pale" size={1.3} />
      <Put x={72} y={74} size={1.15}>
        <Key x={0} y={0} />
      </Put>
    </>
  ),
  'lives-with-others': () => <FullHouse />,
  'has-no-home': () => (
    <>
      <path class="dashed" d="M18 88V42H78V88M8 44L48 8L88 44" />
      <Person x={42} y={88} fill="warm" size={1.05} />
      <path class="deep" d="M60 88V72a5 5 0 0 1 5 -5H75a5 5 0 0 1 5 5V88z" />
    </>
  ),
}

function HealthCard() {
  return (
    <>
      <rect class="pale" x="6" y="20" width="84" height="58" rx="8" />
      <Heart x={34} y={48} fill="warm" size={1.5} />
      <path d="M62 42H78M62 56H78" />
    </>
  )
}

function FullHouse() {
  return (
    <>
      <path class="white" d="M14 88V42H82V88z" />
      <path class="warm" d="M6 44L48 8L90 44z" />
      <Person x={29} y={88} fill="pale" size={0.72} />
      <Person x={67} y={88} fill="pale" size={0.72} />
      <Person x={48} y={88} fill="sun" size={0.85} />
    </>
  )
}

/** What a question is about, silent beside its words. */
export function QuestionPicture({ fact }: { readonly fact: FactName }) {
  return <Picture draw={ofQuestions[fact]} />
}

/** How somebody lives. */
export function HomePicture({ home }: { readonly home: Home }) {
  return <Picture draw={ofHomes[home]} />
}

function Picture({ draw }: { readonly draw: () => ComponentChildren }) {
  return (
    <svg class="ask-picture" viewBox="0 0 96 96" aria-hidden="true">
      {draw()}
    </svg>
  )
}
