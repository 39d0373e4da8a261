import { documentFormats } from '@/lib/domain/codes/document-states'
import { documentTypes, type DocumentType } from '@/lib/domain/codes/document-types'
import { socialServices } from '@/lib/domain/codes/social-services'
import { traitsOfPlace } from '@/lib/domain/visibility/belongs-to'
import { ruleOf, type CodeTraits } from '@/lib/domain/visibility/code-traits'
import { traitsOfFormat, traitsOfType } from '@/lib/domain/visibility/document-traits'
import type { View } from '@/lib/domain/visibility/view'

/** The codes that hide nothing in a register; what is not among them hides (V02–V07, V10, V11, V13). */
export type OpenCodes = Readonly<{
  formats: readonly string[]
  types: readonly DocumentType[]
  services: readonly string[]
}>

/** Out of the tables by which the portal decides, so that what is counted in the database follows them. */
export function openCodes(
  controller: string,
  { switches, shelterControllers }: Pick<View, 'switches' | 'shelterControllers'>,
): OpenCodes {
  const isOpen = (traits: CodeTraits | undefined) => ruleOf(traits, 'V02', switches) === null
  return {
    formats: documentFormats.filter((code) => isOpen(traitsOfFormat(code))),
    types: documentTypes.filter((code) => isOpen(traitsOfType(code))),
    services: socialServices.filter((socialService) =>
      traitsOfPlace({ controller, socialService }, shelterControllers).every(isOpen),
    ),
  }
}
