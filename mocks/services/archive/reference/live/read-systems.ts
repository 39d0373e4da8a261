import type { StatutoryGround } from '@/lib/domain/codes/log'
import type { ArchiveDatabase } from '../../database/tables'
import type { RegisteredClient } from '../../protocol/tokens/registered-client'
import type { ContentOf } from '../register/kinds'
import type { SystemContent } from '../register/system-content'

/** The client information systems that are registered now, with the joint tests they have passed and the rights of their organisations. */
export async function readSystems(database: ArchiveDatabase): Promise<readonly RegisteredClient[]> {
  const rows = await database
    .selectFrom('reference_state')
    .select(['kind', 'key', 'content'])
    .where('kind', 'in', ['system', 'joint-test', 'statutory-right'])
    .orderBy('key')
    .execute()
  const parts = rows.map(({ kind, key, content }) => {
    const [first = '', second = ''] = key.split('/')
    return { kind, first, second, content }
  })
  const of = (kind: string) => parts.filter((row) => row.kind === kind)
  return of('system').map(({ first: organisation, second: clientId, content }) => ({
    ...programOf(content as SystemContent),
    clientId,
    kind: 'client-information-system',
    organisation,
    jointTests: of('joint-test')
      .filter(({ second, content: test }) => second === clientId && hasReport(test))
      .map(({ first }) => first),
    statutoryRights: of('statutory-right')
      .filter(({ first }) => first === organisation)
      .map((right) => ({
        ground: right.second as StatutoryGround,
        ...(right.content as ContentOf<'statutory-right'>),
      })),
  }))
}

/** One that was entered without a report, before it had to have one, opens nothing. */
const hasReport = (content: unknown) => typeof (content as { report?: unknown }).report === 'string'

const programOf = (content: SystemContent) => {
  const { name, jwks, jwksUri, vendor, profile, oldDataOnly, mayStore } = content
  return {
    ...{ name, jwks, jwksUri, vendor },
    stores: { profile, oldDataOnly, mayStore },
  }
}
