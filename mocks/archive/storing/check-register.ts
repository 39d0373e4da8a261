import type { OrganisationDirectory } from '../reference/organisation-directory'
import type { SystemCaller } from '../tokens/caller'
import { allows } from '../tokens/scopes'
import type { Issue, Transaction } from './reading-in/transaction'
import { issueAt } from './storage-refused'

/**
 * Whether the caller may store each part: its token opens the type, the controller is its own organisation, and the
 * unit belongs to that controller. Returns everything that it may not.
 */
export function checkRegister(
  { documents, matters, relationships, workers, patients }: Transaction,
  caller: SystemCaller,
  organisations: OrganisationDirectory,
): Issue[] {
  const { organisation, scope } = caller
  const isOpen = (type: string) => allows(scope, type, 'c')
  const foreign = (entry: number, path: string) =>
    issueAt(entry, path, 'not-your-register', 'The register is not that of the caller.')
  const unitOf = (entry: number, path: string, unitId: string) =>
    organisations.belongsTo(unitId, organisation)
      ? []
      : [issueAt(entry, path, 'not-your-register', 'The unit does not belong to the controller.')]
  const typed = (type: string, parts: readonly { entry: number }[]) =>
    isOpen(type)
      ? []
      : parts.map(({ entry }) =>
          issueAt(entry, 'resourceType', 'not-your-register', `The scope does not open ${type}.`),
        )

  return [
    ...typed('Patient', patients),
    ...typed('Task', matters),
    ...typed('EpisodeOfCare', relationships),
    ...typed('PractitionerRole', workers),
    ...typed('DocumentReference', documents),
    ...typed(
      'Binary',
      documents.flatMap(({ contents }) => contents),
    ),
    ...documents.flatMap(({ entry, controllerId, unitId }) =>
      controllerId === organisation
        ? unitOf(entry, 'author[0]', unitId)
        : [foreign(entry, 'custodian')],
    ),
    ...matters.flatMap(({ entry, controllerId }) =>
      controllerId === organisation ? [] : [foreign(entry, 'owner')],
    ),
    ...relationships.flatMap(({ entry, controllerId, unitId }) =>
      controllerId === organisation
        ? unitOf(entry, 'extension', unitId)
        : [foreign(entry, 'managingOrganization')],
    ),
    ...workers.flatMap(({ entry, unitId }) => unitOf(entry, 'organization', unitId)),
  ]
}
