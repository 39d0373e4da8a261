import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestInfo } from 'playwright/test'
import { environment } from '../environment'

/** Of what the programs and the proxy have logged, why something could not be read or answered. */
const telling = /"event":"(archive|portal|mandates)\.[a-z-]+"|"level":[56]0|\bis (DOWN|UP)\b/

/** Says beside a story that failed why the programs could not answer: their logs end with the run, and what is rare may not come again. */
export async function sayWhy(test: TestInfo): Promise<void> {
  if (test.status === test.expectedStatus) return
  const folder = join(environment().dataDir, 'logs')
  const logs = readdirSync(folder).filter((name) => /^(portal|archive|proxy)/.test(name))
  const lines = logs.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => telling.test(line))
      .slice(-20)
      .map((line) => `${name}: ${line}`),
  )
  await test.attach('what could not be answered', {
    body: lines.join('\n'),
    contentType: 'text/plain',
  })
}
