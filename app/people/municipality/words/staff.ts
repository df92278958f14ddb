import type { Task } from '../../../foundation/policy.ts'
import type { ReasonOf } from '../../../foundation/verdict.ts'
import type { mayFound, ThemeName } from '../municipality.ts'

const taskNames: Record<Task, string> = { money: 'Geld en schulden' }

/** Texts for administrators about the municipality itself. */
export const staffWords = {
  title: 'De gemeente',
  name: 'Hoe heet de gemeente?',
  theme: 'Hoe ziet Voorop er hier uit?',
  themes: {
    voorop: 'Voorop: zand en diep blauwgroen',
    waterrijk: 'Waterrijk: helder en fris',
  } satisfies Record<ThemeName, string>,
  tasks: {
    label: 'Welke taak hoort hierbij?',
    hint: 'Wie hier werkt en vast gezicht is, ziet dit deel van een dossier voor het werk. Anderen zien het als de inwoner het deelt.',
    of: taskNames,
    one: (tasks: readonly Task[]) =>
      tasks.length === 0 ? 'geen eigen taak' : tasks.map((task) => taskNames[task]).join(', '),
  },
  save: 'Bewaar',
  back: 'Terug naar beheer',
  problems: {
    'name-missing': 'De naam ontbreekt nog, of is te lang.',
    'choose-one': 'Kies hier een antwoord. De rest staat er nog.',
  },
  notYet: 'Nog niet alles is duidelijk. Wat je schreef, staat er nog.',
  changedByAnother: (name: string, theme: string, tasks: string) =>
    `Iemand anders heeft dit net ook veranderd. Nu staat er: ${name}, ${theme}, ${tasks}. Hieronder staat wat jij koos. Kijk het na en bewaar opnieuw.`,
}

type FoundingProblem = ReasonOf<typeof mayFound> | 'host-taken' | 'default-taken'

/** What whoever runs the installation reads when a municipality cannot be founded. */
export const foundingProblems: Record<FoundingProblem, string> = {
  'name-missing': 'Schrijf hoe de gemeente heet, bijvoorbeeld --name "Gemeente Voorbeeld".',
  'host-wrong': 'Schrijf alleen de hostnaam, bijvoorbeeld --host voorop.gemeente.example.',
  'email-wrong':
    'Schrijf het e-mailadres van de beheerder, bijvoorbeeld --email bea@gemeente.example.',
  'administrator-missing':
    'Schrijf hoe de beheerder heet, bijvoorbeeld --administrator "Bea Heer".',
  'host-taken': 'Op deze hostnaam staat al een andere gemeente. Kies een andere met --host.',
  'default-taken':
    'Er is al een gemeente zonder eigen hostnaam. Geef deze er een, bijvoorbeeld --host voorop.gemeente.example.',
}
