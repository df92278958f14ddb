import type { Example } from '../example.ts'
import { Options, Select, TextArea, TextField } from './field.tsx'
import { SearchChoice } from './search-choice.tsx'

const answers = [
  { value: 'bellen', label: 'Bellen' },
  { value: 'brief', label: 'Een brief' },
]

const looking = (value: string, said: string | undefined) => ({
  name: 'naam',
  label: 'Typ een deel van de naam',
  value,
  go: 'Zoek naam',
  press: { name: 'doe', value: 'zoek' },
  before: { name: 'gezocht', value },
  said,
  isNew: false,
})

export const fieldExamples: readonly Example[] = [
  {
    name: 'One line',
    view: <TextField name="een" label="Hoe wil je genoemd worden?" value="Samira" />,
  },
  {
    name: 'Something is missing',
    view: (
      <TextField
        name="twee"
        label="Telefoonnummer"
        hint="Alleen als je dat fijn vindt."
        problem="Bij bellen hoort een telefoonnummer."
      />
    ),
  },
  { name: 'Own words', view: <TextArea name="drie" label="Wil je er zelf iets bij zeggen?" /> },
  {
    name: 'One of a few',
    view: (
      <Options
        name="vier"
        label="Hoe heb je het liefst contact?"
        options={answers}
        chosen={['brief']}
      />
    ),
  },
  {
    name: 'Several of a few',
    view: (
      <Options name="vijf" label="Hier begin ik" options={answers} chosen={['bellen']} several />
    ),
  },
  {
    name: 'One of many',
    view: <Select name="zes" label="Wie?" options={answers} chosen="brief" />,
  },
  {
    name: 'One of very many, before and after looking for a name',
    view: (
      <>
        <SearchChoice name="zeven" label="Wie?" search={looking('', undefined)} found={undefined} />
        <SearchChoice
          name="acht"
          label="Wie?"
          search={looking('rie', 'We vonden 2 namen.')}
          found={{ label: 'Wie bedoel je?', options: answers, chosen: 'brief' }}
        />
      </>
    ),
  },
]
