import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
/** Every file that has a room's texts in another language than Dutch. */
const files = globSync('app/**/{words,words/*}.ts', { cwd: root }).filter((file) =>
  /^export const (?:en|ar)\b/m.test(readFileSync(join(root, file), 'utf8')),
)

/** The text of a file without the first text of one language in it, and the name of that text. */
function without(file: string, language: 'en' | 'ar'): { text: string; name: string } | undefined {
  const text = readFileSync(join(root, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (name.getText() !== language || initializer === undefined) continue
      if (!ts.isObjectLiteralExpression(initializer)) return undefined
      const [first] = initializer.properties
      if (first?.name === undefined) return undefined
      const cut = text.slice(0, first.getFullStart()) + text.slice(first.end + 1)
      return { text: cut, name: first.name.getText() }
    }
  }
  return undefined
}

it(
  'a text that misses in one language does not compile, in whatever room',
  { timeout: 60_000 },
  () => {
    const cuts = new Map(
      files.flatMap((file) =>
        (['en', 'ar'] as const).flatMap((language) => {
          const cut = without(file, language)
          return cut === undefined ? [] : [[join(root, file), cut] as const]
        }),
      ),
    )
    expect(cuts.size).toBe(files.length)
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) =>
      ts.sys.readFile(file),
    )
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
    const host = ts.createCompilerHost(options)
    const readSource = host.getSourceFile.bind(host)
    host.getSourceFile = (file, version, ...more) => {
      const cut = cuts.get(file)
      return cut === undefined
        ? readSource(file, version, ...more)
        : ts.createSourceFile(file, cut.text, version, true)
    }
    const program = ts.createProgram([...cuts.keys()], { ...options, noEmit: true }, host)
    const silent = [...cuts].filter(([file, { name }]) => {
      const source = program.getSourceFile(file)
      const found = program.getSemanticDiagnostics(source)
      return !found.some(
        ({ messageText }) =>
          ts.flattenDiagnosticMessageText(messageText, ' ').includes(`'${name}'`) ||
          ts.flattenDiagnosticMessageText(messageText, ' ').includes(` ${name}`),
      )
    })
    expect(silent.map(([file, { name }]) => `${file} ${name}`)).toEqual([])
  },
)
