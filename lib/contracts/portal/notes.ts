import { z } from 'zod'
import { whoseSchema } from './whose'

/** An address as it is typed; blanks around it do not count. */
export const noteAddressSchema = z.string().trim().max(254).pipe(z.email())

/** Where the notes are sent, and in which language. Kept sealed. */
export const noteAddressKept = z.object({
  address: z.string(),
  locale: z.enum(['sv', 'fi', 'en']),
})
export type NoteAddress = z.infer<typeof noteAddressKept>

/** The page "Meddelanden om nytt". The address is not in it: nobody can read it but when the archive tells something. */
export const notesDtoSchema = z.object({
  whose: whoseSchema,
  /** Whether this portal can send e-mail at all. */
  offered: z.boolean(),
  /** When the address was confirmed, ISO instant; null: nothing is sent. */
  since: z.string().nullable(),
  /** Until when the link that was sent last can be used, ISO instant; null: none waits. */
  linkUntil: z.string().nullable(),
})
export type NotesDto = z.infer<typeof notesDtoSchema>
