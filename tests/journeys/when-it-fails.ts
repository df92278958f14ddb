import { beforeEach } from 'vitest'
import { lastAsked } from './bounds.ts'

beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => {
    process.stderr.write(`What "${task.name}" waited for last:\n${lastAsked()}\n`)
  })
})
