import 'server-only'
import { countBy } from '@/lib/domain/documents/count-by'
import type { ShownDocument } from '@/lib/domain/documents/shown-document'
import type { ReferenceData } from '../archive/reference/reference-data'
import { organisationDto } from '../organisation-dto'

/**
 * The values that a list can be narrowed by, with counts: only ones that a shown document has, or they would tell of a
 * hidden one.
 *
 * @param documents all that are shown
 * @param scope those of the chosen service task
 */
export function listOptions(
  documents: readonly ShownDocument[],
  scope: readonly ShownDocument[],
  { organisations }: ReferenceData,
) {
  return {
    serviceTasks: countBy(documents, ({ serviceTask }) => serviceTask),
    types: countBy(scope, ({ type }) => type),
    controllers: countBy(scope, ({ controller }) => controller).map(({ value, count }) => ({
      value: organisationDto(organisations, value),
      count,
    })),
    years: countBy(scope, ({ madeOn }) => madeOn.slice(0, 4)),
  }
}
