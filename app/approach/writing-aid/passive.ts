import type { Finding } from './finding.ts'
import { hints } from './hints.ts'
import { participleKind } from './participles.ts'

const BECOME = new Set(['word', 'wordt', 'worden', 'werd', 'werden'])
const BE = new Set(['is', 'zijn', 'ben', 'bent', 'was', 'waren'])
const HAVE = new Set(['heb', 'hebt', 'heeft', 'hebben', 'had', 'hadden'])
/** Another verb takes over: what follows belongs to that one. */
const OTHER_VERB = new Set(
  `ga gaan gaat kan kunt kunnen kon krijg krijgt krijgen laat laten mag mogen moet moeten wil wilt
  willen zal zult zullen`.split(/\s+/),
)
const SUBJECTS = new Set(['ik', 'je', 'jij', 'we', 'wij', 'ze', 'zij', 'hij', 'iemand'])
/** A participle before any other word describes that word: "een gedeeld verhaal". */
const MAY_FOLLOW = new Set(
  `aan al als bij dan door en in maar met naar nu of omdat op over per sinds toen tot tijdens uit van
  vanaf vanuit via voor voordat zodat zonder zodra worden wordt is zijn`.split(/\s+/),
)
const CLAUSE =
  /[,;:()–—"“”?!.…]|\s-\s|\s(?:maar(?! (?:\d|één|een|eens|even|heel|weinig))|want|omdat|dat|als|dus|terwijl|voordat|zodat|om(?! \d))\s/giu

export function findPassive(sentence: string): Finding[] {
  return sentence.split(CLAUSE).flatMap((clause) => {
    const found = passiveIn(clause.split(/\s+/u).filter((word) => word !== ''))
    return found === undefined ? [] : [{ rule: 'passive', found, hint: hints.passive }]
  })
}

function passiveIn(clause: readonly string[]): string | undefined {
  const lower = clause.map((word) => word.toLowerCase())
  for (const [at, word] of lower.entries()) {
    const become = BECOME.has(word)
    if (!become && !BE.has(word)) continue
    // "Hij heeft zijn plan gemaakt": with "heeft" beside it, "zijn" is not the helping verb.
    if (!become && lower.some((other) => HAVE.has(other))) continue
    const to = participleAfter(lower, at, become)
    if (to !== undefined) return clause.slice(at, to + 1).join(' ')
    if (isPassive(lower[at - 1], become)) return clause.slice(at - 1, at + 1).join(' ')
  }
  return undefined
}

function participleAfter(
  clause: readonly string[],
  at: number,
  become: boolean,
): number | undefined {
  for (let index = at + 1; index < clause.length; index += 1) {
    const word = clause[index] ?? ''
    const next = clause[index + 1]
    if (HAVE.has(word) || OTHER_VERB.has(word)) return undefined
    if ((word === 'en' || word === 'of') && next !== undefined && SUBJECTS.has(next))
      return undefined
    if (clause[index - 1] === 'te' || !isPassive(word, become)) continue
    if (next === undefined || MAY_FOLLOW.has(next) || isPassive(next, become)) return index
  }
  return undefined
}

function isPassive(word: string | undefined, become: boolean): boolean {
  if (word === undefined) return false
  const kind = participleKind(word)
  return kind === 'action' || (become && kind === 'state')
}
