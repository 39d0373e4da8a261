import type { ActivityDefinition, Extension, Organization } from 'fhir/r4'
import { canonical, extension } from '@/lib/contracts/archive/systems'
import type { ArchiveTransaction } from '../../database/tables'
import type { ContentOf, ReferenceKind } from './kinds'

type Held = Readonly<{ kind: string; key: string; content: unknown }>

/**
 * Writes anew what is answered as public reference data: organisations with what is decided of them, and the versions of the Kanta
 * information. An entry for an organisation that is not entered itself waits for it.
 */
export async function writeAnswered(
  trx: ArchiveTransaction,
  organisations: readonly string[],
): Promise<void> {
  const held = await trx.selectFrom('reference_state').select(['kind', 'key', 'content']).execute()
  const touched = new Set(organisations)
  if (organisations.length > 0)
    await trx.deleteFrom('organisations').where('id', 'in', organisations).execute()
  const rows = of(held, 'organisation')
    .filter(({ key }) => touched.has(key))
    .map(({ key, content }) => {
      const resource = { ...content, extension: extensionsOf(key, content, held) }
      const partOf = content.partOf?.reference.replace('Organization/', '') ?? null
      return { id: key, part_of: partOf, resource: JSON.stringify(resource) }
    })
  if (rows.length > 0) await trx.insertInto('organisations').values(rows).execute()

  await trx.deleteFrom('information_versions').execute()
  const versions = of(held, 'information-version').map(({ key, content }) => ({
    url: canonical.kantaInformation,
    version: key,
    resource: JSON.stringify(informationVersion(key, content)),
  }))
  if (versions.length > 0) await trx.insertInto('information_versions').values(versions).execute()
}

/** Its status goes by the day on which it is asked for. */
function informationVersion(
  version: string,
  { title, start, end }: ContentOf<'information-version'>,
): Omit<ActivityDefinition, 'status'> {
  return {
    resourceType: 'ActivityDefinition',
    id: `kanta-information-${version}`,
    url: canonical.kantaInformation,
    version,
    name: 'KantaInformation',
    title,
    effectivePeriod: { start, ...(end && { end }) },
    kind: 'CommunicationRequest',
  }
}

function extensionsOf(
  id: string,
  { extension: own = [] }: ContentOf<'organisation'>,
  held: readonly Held[],
): Organization['extension'] {
  const mine = <Kind extends ReferenceKind>(kind: Kind) =>
    of(held, kind)
      .map(({ key, content }) => ({ parts: key.split('/'), content }))
      .filter(({ parts }) => parts[0] === id)
  const starts = mine('display-start').map(({ parts, content }): Extension => ({
    url: extension.displayStart,
    extension: [
      { url: 'serviceTask', valueCode: parts[1] },
      { url: 'from', valueDate: content.from },
    ],
  }))
  const restrictions = mine('display-restriction').map(({ content }): Extension => ({
    url: extension.displayRestriction,
    extension: [
      ...(content.serviceTask ? [{ url: 'serviceTask', valueCode: content.serviceTask }] : []),
      ...(content.documentType ? [{ url: 'documentType', valueCode: content.documentType }] : []),
      ...(content.madeBefore ? [{ url: 'madeBefore', valueDate: content.madeBefore }] : []),
    ],
  }))
  const agreements = mine('extensive-access').map(({ parts, content }): Extension => ({
    url: extension.extensiveAccess,
    extension: [
      { url: 'controller', valueReference: { reference: `Organization/${parts[1]}` } },
      { url: 'socialService', valueCode: parts[2] },
      { url: 'from', valueDate: content.from },
      ...(content.until ? [{ url: 'until', valueDate: content.until }] : []),
    ],
  }))
  const all = [...own, ...starts, ...restrictions, ...agreements]
  return all.length > 0 ? (all as Extension[]) : undefined
}

function of<Kind extends ReferenceKind>(held: readonly Held[], kind: Kind) {
  return held
    .filter((each) => each.kind === kind)
    .map(({ key, content }) => ({ key, content: content as ContentOf<Kind> }))
}
