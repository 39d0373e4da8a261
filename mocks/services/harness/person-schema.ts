import { z } from 'zod'
import { inEachLanguage, nationalLanguages } from '@/lib/domain/codes/languages'
import { officialTasks } from '@/lib/domain/codes/official-tasks'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { isHetu } from '@/lib/domain/identity/hetu'
import { longestNamePart } from '@/lib/domain/identity/name-length'
import { showsNothing } from '@/lib/domain/text/shows-nothing'
import { custodySectors, type Person } from '../../world/people/person'

/** A real person's code never has an individual number from 900 on. */
export const isTestHetu = (text: string) => isHetu(text) && text.charAt(7) === '9'

const hetu = z.string().refine(isTestHetu, 'not a HETU with an individual number from 900 to 999')
const day = z.string().refine(isCalendarDay, 'not a day as YYYY-MM-DD')
const hetus = z.array(hetu).readonly()
/** Empty: the person has only the other name, or none yet. */
const name = z
  .string()
  .max(longestNamePart)
  .refine((part) => part === '' || !showsNothing(part))

const mandate = z.strictObject({
  to: hetu,
  theme: z.enum(['social-welfare', 'health']),
  validFrom: day,
  validTo: day.optional(),
  withdrawn: z.boolean().optional(),
})

const organisationMandate = z.strictObject({
  organisation: z.string().regex(/^[a-z0-9-]{1,64}$/),
  tasks: z.array(z.enum(officialTasks)).readonly(),
})

export const personSchema: z.ZodType<Person> = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,100}$/),
  hetu,
  firstNames: name,
  callingName: name,
  familyName: name,
  birthDate: day,
  language: z.enum(nationalLanguages),
  about: z.strictObject(inEachLanguage(() => z.string())),
  group: z.enum(['alone', 'family', 'proxy', 'special', 'official']),
  deceased: z.boolean().optional(),
  nonDisclosure: z.boolean().optional(),
  takenIntoCare: z.boolean().optional(),
  guardians: hetus.optional(),
  informationRight: hetus.optional(),
  custodyDivision: z.enum(['housing-only', 'coded', 'text-only']).optional(),
  custodySectors: z.record(hetu, z.array(z.enum(custodySectors)).readonly()).optional(),
  adultGuardianship: z.strictObject({ guardians: hetus, restricted: z.boolean() }).optional(),
  mandates: z.array(mandate).readonly().optional(),
  organisationMandates: z.array(organisationMandate).readonly().optional(),
})
