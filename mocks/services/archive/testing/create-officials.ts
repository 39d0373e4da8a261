import { randomUUID } from 'node:crypto'
import { sid } from '@/lib/contracts/archive/systems'
import type { OfficialTask } from '@/lib/domain/codes/official-tasks'
import { jwtBearerGrant } from '../protocol/tokens/token-endpoint'
import type { TestClient } from './test-client'

export type OfficialRequest = Readonly<{
  hetu: string
  name?: string
  organisation: string
  task: OfficialTask
}>

type Changes = Readonly<Record<string, unknown>>
type Form = Readonly<Record<string, string>>

/** How a test archive gets tokens of officials. */
export function createOfficials({
  workbench,
  endpoint,
  clock,
  requestToken,
  proof,
}: Readonly<{
  workbench: TestClient
  endpoint: string
  clock: () => Date
  requestToken: (form: Form) => Promise<Response>
  proof: (client: TestClient) => Promise<Form>
}>) {
  /** The workbench's signed words on an official; `changes` go before what is usual. */
  function officialAssertion(request: OfficialRequest, changes: Changes = {}): Promise<string> {
    const { hetu, name = 'Olga Officer', organisation, task } = request
    const sub = `${sid.hetu}|${hetu}`
    const session = `session-${randomUUID()}`
    const usual = { aud: endpoint, sub, name, organisation, task, session }
    return workbench.sign({ ...usual, ...changes }, clock())
  }

  /** The workbench's access token for an official in a task of an organisation. */
  async function officialToken(request: OfficialRequest): Promise<string> {
    const assertion = await officialAssertion(request)
    const form = { grant_type: jwtBearerGrant, assertion, ...(await proof(workbench)) }
    const answer = await requestToken(form)
    if (!answer.ok) throw new Error(await answer.text())
    return ((await answer.json()) as { access_token: string }).access_token
  }

  return { officialAssertion, officialToken }
}
