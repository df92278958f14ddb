import { taskParts } from '../../../foundation/policy.ts'
import { Options } from '../../../ui/field/field.tsx'
import { staffWords } from '../words/staff.ts'

const words = staffWords.tasks

/** Which parts of a file are the work of an organisation, or of the municipality itself: its people see those. */
export function TaskChoice({ chosen }: { readonly chosen: readonly string[] }) {
  return (
    <Options
      name="tasks"
      label={words.label}
      hint={words.hint}
      options={taskParts.map((value) => ({ value, label: words.of[value] }))}
      chosen={chosen}
      several
    />
  )
}
