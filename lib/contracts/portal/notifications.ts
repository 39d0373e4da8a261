import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentNotes, type DocumentNotes } from '@/lib/domain/codes/document-notes'
import { languages } from '@/lib/domain/codes/languages'
import { whoseSchema } from './whose'

/** An address as it is typed; blanks around it do not count. */
export const noteAddressSchema = z.string().trim().max(254).pipe(z.email())

/** Digits of the code by which an address is confirmed. */
export const noteCodeDigits = 12

/** A code as it is typed, or copied out of the mail: what stands between the digits does not count. */
export const noteCodeSchema = z
  .string()
  .max(60)
  .transform((typed) => typed.replaceAll(/[\s.,-]/g, ''))
  .pipe(z.string().regex(new RegExp(`^\\d{${noteCodeDigits}}$`)))

/** Boxes that were ticked: who is told of all is told of decisions too. */
export function chosenDocuments(ticked: readonly unknown[]): DocumentNotes {
  return ticked.includes('all') ? 'all' : ticked.includes('decisions') ? 'decisions' : 'none'
}

/** Where the notes are sent, in which language, and of which new documents. Kept sealed. */
export const noteAddressKept = z.object({
  address: z.string(),
  locale: z.enum(languages),
  /** One that was kept before they could be chosen has none. */
  documents: z.enum(documentNotes).default('none'),
})
export type NoteAddress = z.infer<typeof noteAddressKept>

/** The page "Meddelanden om nytt". The address is not in it: nobody can read it but when the archive tells something. */
export const notificationsDtoSchema = z.object({
  whose: whoseSchema,
  /** Whether this portal can send e-mail at all. */
  offered: z.boolean(),
  /** When the address was confirmed, ISO instant; null: nothing is sent. */
  since: z.string().nullable(),
  /** Until when the code that was sent last can be used, ISO instant; null: none waits. */
  codeUntil: z.string().nullable(),
  /** Of which new documents the client is told. */
  documents: z.enum(documentNotes),
})
export type NotificationsDto = z.infer<typeof notificationsDtoSchema>
