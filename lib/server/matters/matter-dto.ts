import 'server-only'
import type { MatterDto } from '@/lib/contracts/portal/matters'
import type { ShownDocument } from '@/lib/domain/documents/shown-document'
import type { Matter } from '../archive/document-index'
import type { ReferenceData } from '../archive/reference/reference-data'
import { organisationDto } from '../organisation-dto'

/** What a matter is called and whose it is, told by its newest document that the actor sees. */
export function matterDto(
  { id, name }: Matter,
  { serviceTask, controller }: ShownDocument,
  language: MatterDto['language'],
  { organisations }: ReferenceData,
): Pick<MatterDto, 'id' | 'name' | 'language' | 'serviceTask' | 'controller'> {
  return { id, name, language, serviceTask, controller: organisationDto(organisations, controller) }
}
