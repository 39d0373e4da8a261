import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { keptPages } from '../fixtures/keep-pages'
import { isLetPass } from '../fixtures/let-pass'

type Message = Readonly<{ type: string; url: string; message: string; extract?: string }>

test('every page that a story saw is right to the checker of the W3C, warnings too', () => {
  test.setTimeout(600_000)
  expect(readdirSync(keptPages()).length).toBeGreaterThan(0)
  const jar = process.env.MITTKANTA_HTML_CHECKER ?? ''
  const options = ['--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html']
  const said = execFileSync('java', ['-Xss4m', '-jar', jar, ...options, keptPages()], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  const { messages } = JSON.parse(said) as { messages: readonly Message[] }
  const byWhat = new Map<string, string>()
  for (const { type, url, message, extract = '' } of messages) {
    if (isLetPass(message)) continue
    const page = url.split('/').at(-1) ?? url
    byWhat.set(`${type}: ${message}`, `${page}: ${extract.replaceAll(/\s+/g, ' ')}`)
  }
  expect(Object.fromEntries(byWhat)).toEqual({})
})
