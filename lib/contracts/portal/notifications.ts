import '@/lib/contracts/without-eval'
import { z } from 'zod'
import {
  documentNotifications,
  type DocumentNotifications,
} from '@/lib/domain/codes/document-notifications'
import { languages } from '@/lib/domain/codes/languages'
import { daySchema } from './days'
import { whoseSchema } from './whose'

/** An address as it is typed; blanks around it do not count. */
export const notificationAddressSchema = z.string().trim().max(254).pipe(z.email())

/** Digits of the code by which an address is confirmed. */
export const notificationCodeDigits = 12

/** A code as it is typed, or copied out of the mail: what stands between the digits does not count. */
export const notificationCodeSchema = z
  .string()
  .max(60)
  .transform((typed) => typed.replaceAll(/[\s.,-]/g, ''))
  .pipe(z.string().regex(new RegExp(`^\\d{${notificationCodeDigits}}$`)))

/** Boxes that were ticked: who is told of all is told of decisions too. */
export function chosenDocuments(ticked: readonly unknown[]): DocumentNotifications {
  return ticked.includes('all') ? 'all' : ticked.includes('decisions') ? 'decisions' : 'none'
}

/** Who is told of somebody for whom she acts: what the right is asked with when a mail is due (R1). */
const notificationActing = z.object({
  /** Personal identity codes of the one who is told and of the one she is told of. */
  reader: z.string(),
  client: z.string(),
  capacity: z.enum(['guardian', 'information-right', 'proxy']),
  /** Of the client, YYYY-MM-DD. */
  birthDate: daySchema,
})
export type NotificationActing = Readonly<z.infer<typeof notificationActing>>

/** Where the notes are sent, in which language, and of which new documents. Kept sealed. */
export const notificationAddressKept = z.object({
  address: z.string(),
  locale: z.enum(languages),
  /** One that was kept before they could be chosen has none. */
  documents: z.enum(documentNotifications).default('none'),
  /** Absent: they are of the own data. */
  acting: notificationActing.optional(),
})
export type NotificationAddress = z.infer<typeof notificationAddressKept>

/** Those for whom this session acts, and whether the reader is told of anybody at all; of whom, only a session that acts can say. */
const notificationsOfOthersSchema = z.object({
  people: z.array(
    z.object({
      handle: z.string(),
      displayName: z.string().nullable(),
      birthDate: daySchema,
      capacity: z.enum(['guardian', 'information-right', 'proxy']),
      told: z.boolean(),
    }),
  ),
  any: z.boolean(),
})
export type NotificationsOfOthers = z.infer<typeof notificationsOfOthersSchema>

/** The page "Meddelanden om nytt". The address is not in it: nobody can read it but when the archive tells something. */
export const notificationsDtoSchema = z.object({
  whose: whoseSchema,
  /** Whether this portal can send e-mail at all. */
  offered: z.boolean(),
  /** When the address was confirmed, ISO instant; null: nothing is sent. */
  since: z.string().nullable(),
  /** Until when the code that was sent last can be used, ISO instant; null: none waits. */
  codeUntil: z.string().nullable(),
  /** Of which new documents the reader is told. */
  documents: z.enum(documentNotifications),
  /** Null: it is about somebody for whom she acts. */
  others: notificationsOfOthersSchema.nullable(),
})
export type NotificationsDto = z.infer<typeof notificationsDtoSchema>
