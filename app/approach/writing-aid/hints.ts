import type { Rule } from './finding.ts'

/**
 * What the writer reads beside a finding.
 *
 * Dutch only: they speak about Dutch sentences. Not in words/, because they name the very words
 * that a resident-facing text must not use.
 */
export const hints: Readonly<Record<Rule, string>> = {
  'long-sentence':
    'Maak er twee zinnen van. Een zin heeft het liefst 12 woorden, nooit meer dan 20.',
  'official-word': 'Gebruik een gewoner woord.',
  blame: 'Zeg wat er is en wat nu kan, zonder te wijzen naar de lezer.',
  threat: 'Zeg rustig wat er aan de hand is, wat de lezer kan doen en wie helpt.',
  deadline: 'Noem een gewone dag en zeg wat er kan als die dag niet lukt.',
  passive: 'Zeg wie het doet: wij, jij of een naam.',
  'formal-address': 'Spreek de lezer aan met je.',
  capitals: 'Schrijf het woord in kleine letters.',
  exclamation: 'Zet een punt. Een uitroepteken klinkt als roepen.',
}
