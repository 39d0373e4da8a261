import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const withSchemas = globSync('lib/{contracts,proof,client}/**/*.ts').filter(
  (file) => !file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes("from 'zod'"),
)

test.each(withSchemas.filter((file) => !file.endsWith('without-eval.ts')))(
  '%s turns off what would make code, before its schemas',
  (file) => {
    const [first] = readFileSync(file, 'utf8').match(/^import .*$/m) ?? []
    expect(first).toBe("import '@/lib/contracts/without-eval'")
  },
)
