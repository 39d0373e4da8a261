import { z } from 'zod'
import { organizationSchema } from '@/lib/contracts/archive/organization'
import { extension } from '@/lib/contracts/archive/systems'
import { showsNothing } from '@/lib/domain/text/shows-nothing'

/** What the archive writes itself, from entries of other kinds. */
const derived: readonly string[] = [
  extension.displayStart,
  extension.displayRestriction,
  extension.extensiveAccess,
]

/** An Organization as it is entered. Its name can be seen: nobody could tell otherwise whose register it is. */
export const organisationContent = z
  .looseObject(organizationSchema.shape)
  .refine(({ name }) => !showsNothing(name), 'an organisation has a name that can be seen')
  .refine(
    ({ extension: extensions = [] }) => extensions.every(({ url }) => !derived.includes(url)),
    'display starts, restrictions and agreements are entries of their own',
  )
