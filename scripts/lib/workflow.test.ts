import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const inRoot = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const workflow = inRoot('.github/workflows/test.yml')

/** The commands of npm that a text runs, without options of npm itself. */
const commands = (text: string) =>
  [...text.matchAll(/\bnpm (?:run (?:--silent )?)?(test[:\w]*)/g)].map(([, script]) => script)

test('what runs for those who send a change is what runs for us, and each story in each language', () => {
  const steps = [...workflow.matchAll(/^ +- run: (.+)$/gm)].map(([, command = '']) => command)
  const ours = inRoot('.ci/run')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('npm '))
  expect(commands(steps.join('\n'))).toEqual([...commands(ours.join('\n')), 'test:e2e'])
  expect(workflow).toMatch(/- run: npm run test:e2e\n +env:\n +E2E_LANGUAGES: all\n/)
  expect(steps.every((step) => step.startsWith('npm '))).toBe(true)
  const { scripts } = JSON.parse(inRoot('package.json')) as { scripts: Record<string, string> }
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(commands(steps.join('\n'))))
})

test('every action has a fixed version, and the workflow may only read', () => {
  const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action)
  expect(actions.length).toBeGreaterThan(0)
  for (const action of actions) expect(action).toMatch(/@(v\d+|[0-9a-f]{40})$/)
  expect(workflow).toMatch(/^permissions:\n {2}contents: read$/m)
})

test('the workflow runs the Node.js that the product asks for', () => {
  const { engines } = JSON.parse(inRoot('package.json')) as { engines: { node: string } }
  expect(workflow).toContain(`node-version: ${engines.node.replace('>=', '')}\n`)
})
