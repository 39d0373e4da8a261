import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { sid } from '@/lib/contracts/archive/systems'
import type { OfficialTask } from '@/lib/domain/codes/official-tasks'
import { sign, type PortalProgram } from './portal-client'

/** An official in a task of an organisation. */
export type Official = Readonly<{
  hetu: string
  name: string
  organisation: string
  task: OfficialTask
}>

const tokenSchema = z.object({ access_token: z.string() })

/** What an official does at the archive through the workbench. Throws what the archive refuses. */
export function officialClient(workbench: PortalProgram, official: Official) {
  async function tokenOf(): Promise<string> {
    const { hetu, ...who } = official
    const body = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: await sign(workbench, {
        sub: `${sid.hetu}|${hetu}`,
        ...who,
        session: randomUUID(),
      }),
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await sign(workbench, { sub: workbench.clientId }),
    })
    const response = await fetch(`${workbench.archiveUrl}/oauth/token`, { method: 'POST', body })
    if (!response.ok) throw new Error(`the archive gave no token: ${await response.text()}`)
    return tokenSchema.parse(await response.json()).access_token
  }

  const token = tokenOf()
  async function ask(path: string, init: RequestInit): Promise<unknown> {
    const response = await fetch(`${workbench.archiveUrl}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${await token}`,
        'content-type': 'application/json',
      },
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  return {
    get: (path: string) => ask(path, { method: 'GET' }),
    post: (path: string, body: object) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}
