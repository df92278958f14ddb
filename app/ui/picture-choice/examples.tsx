import { Portrait } from '../portrait/portrait.tsx'
import type { Example } from '../example.ts'
import { PictureChoice } from './picture-choice.tsx'

export const pictureChoiceExamples: readonly Example[] = [
  {
    name: 'Five pictures, one tap',
    view: (
      <PictureChoice
        name="plaatje"
        legend="Welke past?"
        options={['duin', 'haven', 'linde', 'merel', 'oever'].map((value) => ({
          value,
          label: value,
          picture: <Portrait of={value} />,
        }))}
        chosen="linde"
      />
    ),
  },
]
