import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OperationOutcome } from 'fhir/r4'
import { factCodes } from '@/lib/domain/codes/fact-codes'
import { demoVendor } from './demo-vendors'
import { refusedExamples, type RefusedByItself } from './testing/refused-examples'
import { startDemoArchive } from './testing/start-demo-archive'

const root = fileURLToPath(new URL('../../', import.meta.url))
const guide = readFileSync(`${root}docs/archive-api.md`, 'utf8')
/** Only so that a command that hangs does not hang the tests. Milliseconds. */
const bound = 240_000
const separator = '=== end of a block ==='

/** The blocks of the guide in order, each with the answer that the guide shows for it, if any. */
const blocks = [...guide.matchAll(/```bash\n(.*?)```(?:\n*```(?:json|xml)\n(.*?)```)?/gs)].map(
  ([, command = '', answer]) => ({ command, answer }),
)

/** An answer with "…" for what differs, as a pattern; white space does not count. */
function patternOf(answer: string): RegExp {
  const parts = answer.replace(/\s+/g, '').split('…')
  return new RegExp(`^${parts.map(escaped).join('.*')}$`)
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

let archive: Awaited<ReturnType<typeof startDemoArchive>>
beforeAll(async () => {
  archive = await startDemoArchive()
})
afterAll(() => archive.close())

describe('the guide for vendors', () => {
  test(
    'does what it shows',
    async () => {
      const script = blocks.map(({ command }) => `${command}\necho; echo '${separator}'`).join('\n')
      const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], {
        cwd: root,
        env: { ...process.env, ARCHIVE: archive.url },
        timeout: bound,
      })
      const outputs = stdout.split(separator).map((output) => output.replace(/\s+/g, ''))
      expect(blocks.length).toBeGreaterThan(8)
      for (const [index, { answer }] of blocks.entries()) {
        if (answer) expect(outputs[index]).toMatch(patternOf(answer))
      }
    },
    2 * bound,
  )

  test.each(factCodes)('names the fact %s', (code) => expect(guide).toContain(`\`${code}\``))

  test.each(Object.keys(refusedExamples) as RefusedByItself[])(
    'shows how %s is refused',
    async (code) => {
      const token = await demoVendor('county-05', archive.url).token()
      const response = await fetch(`${archive.url}/fhir`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
        body: JSON.stringify(refusedExamples[code]()),
      })
      const outcome = (await response.json()) as OperationOutcome
      const [issue] = outcome.issue
      const found = outcome.issue.map(({ details }) => details?.coding?.[0]?.code)
      expect(found).toEqual([code])
      const [name, answer, sentence, where] = rowOf(code)
      expect(name).toBe(`\`${code}\``)
      expect(answer).toBe(`${response.status} \`${issue?.code}\``)
      expect(issue?.diagnostics?.replace(/\s+/g, '')).toMatch(patternOf(sentence ?? ''))
      expect(where).toBe(whereOf(issue?.expression))
    },
  )
})

/** The cells of the guide's table of refusals for a code. */
function rowOf(code: string): string[] {
  const line = guide.split('\n').find((each) => each.startsWith(`| \`${code}\``)) ?? ''
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

function whereOf(expression: readonly string[] | undefined): string {
  return expression ? `\`${expression[0]?.replace('Bundle.entry', '')}\`` : ''
}
