import { z } from 'zod'
import { deploymentSchema } from '@/lib/contracts/archive/deployment'
import {
  displayInstructionsSchema,
  instructionFields,
} from '@/lib/contracts/archive/display-instructions'
import { organizationSchema } from '@/lib/contracts/archive/organization'
import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'
import type { Language } from '@/lib/domain/codes/languages'
import { toOrganisation } from '../../archive/read-organisations'
import { decisionInWords, pointInWords } from '../decision/in-words'
import { texts as formTexts } from '../form/texts'
import { contentInWords, type Fact } from '../waiting/in-words'
import { texts as entryTexts } from './entries/texts'
import { texts as organisationTexts } from './organisations/texts'
import { texts as systemTexts } from './systems/texts'

const systemSchema = z.object({
  name: z.string(),
  profile: z.string().optional(),
  clientUri: z.string().optional(),
})
const mappingSchema = z.object({
  targets: z.array(z.object({ system: z.string(), code: z.string() })),
})

/** What a change says, a line for each field, in the words of the page on which it is entered. */
export function changeFacts(change: ReferenceChange, language: Language): readonly Fact[] {
  const own = ofKind[change.kind]?.(change.content, language)
  return own ?? contentInWords(change, language)
}

type Say = (content: unknown, language: Language) => readonly Fact[] | undefined

const decision: Say = (content, language) => {
  const decided = deploymentSchema.safeParse(content).data
  if (!decided) return undefined
  const said = [...decisionInWords(language, decided)]
  return said.map(([point, text]) => [pointInWords(language, point), text])
}

const ofKind: Readonly<Record<string, Say | undefined>> = {
  deployment: decision,
  'deployment-draft': decision,
  organisation: (content, language) => {
    const read = organizationSchema.safeParse(content).data
    if (!read) return undefined
    const words = organisationTexts[language]
    const kindNames: Readonly<Record<string, string | undefined>> = words.kinds
    const { names, kinds, businessId } = toOrganisation(read)
    return [
      [words.sv, names.sv],
      [words.fi, names.fi],
      [words.en, names.en],
      [words.kind, kinds.map((kind) => kindNames[kind] ?? kind).join(', ')],
      ...(businessId === null ? [] : ([[words.businessId, businessId]] as const)),
    ]
  },
  system: (content, language) => {
    const read = systemSchema.safeParse(content).data
    if (!read) return undefined
    const words = systemTexts[language]
    const profiles: Readonly<Record<string, string | undefined>> = words.profiles
    return [
      [words.name, read.name],
      [words.profile, profiles[read.profile ?? ''] ?? '–'],
      ...(read.clientUri === undefined ? [] : ([[words.address, read.clientUri]] as const)),
    ]
  },
  'display-instructions': (content, language) => {
    const read = displayInstructionsSchema.safeParse(content).data
    const { fields } = formTexts[language].instructions
    return (
      read &&
      instructionFields.flatMap((name): Fact[] =>
        read[name] === undefined ? [] : [[fields[name], read[name]]],
      )
    )
  },
  'code-mapping': (content, language) => {
    const read = mappingSchema.safeParse(content).data
    const { system, target } = entryTexts[language].fields
    return read?.targets.flatMap((each): Fact[] => [
      [system.label, each.system],
      [target.label, each.code],
    ])
  },
}
