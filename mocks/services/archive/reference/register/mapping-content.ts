import { z } from 'zod'
import { documentFormats } from '@/lib/domain/codes/document-states'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { statutoryGrounds } from '@/lib/domain/codes/log'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'

/** The code systems whose codes have a national counterpart, by the ids under which they are served. */
export const mappedCodes = {
  'service-task': serviceTasks,
  'social-service': socialServices,
  'document-type': documentTypes,
  'document-format': documentFormats,
  'statutory-ground': statutoryGrounds,
} as const satisfies Readonly<Record<string, readonly string[]>>

const keys = Object.entries(mappedCodes).map(([id, codes]) => `${id}/(${codes.join('|')})`)

/** "service-task/families" */
export const mappingKey = new RegExp(`^(${keys.join('|')})$`)

/** What a code is elsewhere. No value is the project's own: an operator enters what is published. */
export const mappingContent = z.strictObject({
  targets: z
    .array(
      z.strictObject({
        /** The other code system, as a URI: "urn:oid:…". */
        system: z
          .string()
          .regex(/^(urn:oid:[0-9]+(\.[0-9]+)+|https:\/\/\S+)$/)
          .max(200),
        code: z
          .string()
          .regex(/^\S+( \S+)*$/)
          .max(100),
        display: z.string().trim().min(1).max(200).optional(),
        /** How the other code is to ours, as R4 has it. */
        equivalence: z.enum(['equivalent', 'equal', 'wider', 'narrower', 'inexact']),
      }),
    )
    .min(1)
    .max(20),
})
export type MappingContent = Readonly<z.output<typeof mappingContent>>
