import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import { correctionLengths, type CorrectionField } from '@/lib/domain/correction/correction-fields'
import { plainText } from '@/lib/domain/text/plain-line'
import { daySchema } from './days'
import { letterLanguages } from './letter'
import { contactDtoSchema, organisationDtoSchema } from './localised-name'
import { whoseSchema } from './whose'

/** Page "Något är fel i handlingen": whom to ask for the correction of a document. */
export const correctionSchema = z.object({
  whose: whoseSchema,
  /** Day on which it is made. */
  today: daySchema,
  id: z.string(),
  title: z.string(),
  language: z.enum(documentLanguages),
  type: z.enum(documentTypes),
  madeOn: daySchema,
  /** Day on which the version that is shown was stored: it says which text is meant. */
  storedOn: daySchema,
  /** The unit that wrote it, which corrects it; never Kanta. */
  unit: organisationDtoSchema.extend({ contact: contactDtoSchema }),
  /** Who is responsible, and must answer. */
  controller: organisationDtoSchema.extend({ address: z.string().nullable() }),
})
export type CorrectionDto = z.infer<typeof correctionSchema>

const typed = (field: CorrectionField) =>
  z
    .string()
    .transform((said) => plainText(said).trim())
    .pipe(z.string().min(1).max(correctionLengths[field]))

export const correctionFormSchema = z.object({
  place: typed('place'),
  wrong: typed('wrong'),
  right: typed('right'),
  /** Of the text that is made. */
  language: z.enum(letterLanguages),
})

export const correctionFileSchema = correctionFormSchema.extend({ format: z.enum(['pdf', 'text']) })
export type CorrectionFile = z.infer<typeof correctionFileSchema>
