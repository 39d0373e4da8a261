import type { DocumentType } from '@/lib/domain/codes/document-types'
import type { Language } from '@/lib/domain/codes/languages'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { SocialService } from '@/lib/domain/codes/social-services'

import type { Day } from '../days'

export type Names = Readonly<Record<Language, string>>

/** Where and when an organisation can be reached. Every address and number is made up. */
export type Contact = Readonly<{
  phone: string
  street: string
  postalCode: string
  city: string
  /** When the phone is answered. */
  hours: Names
}>

/** What a controller has declared not to show during a transition (V18): every given part must match. */
export type DisplayRestriction = Readonly<{
  serviceTask?: ServiceTask
  documentType?: DocumentType
  madeBefore?: Day
}>

export type Organisation = Readonly<{
  /** Logical id of the Organization in the archive. */
  id: string
  kinds: readonly ('controller' | 'unit' | 'producer' | 'operator' | 'vendor')[]
  names: Names
  partOf?: string
  /** Y-tunnus; units have none of their own. */
  businessId?: string
  contact?: Contact
  /** Controllers: from when each service task shows (V17). A service task that is not here has no start day yet. */
  displayStarts?: Readonly<Partial<Record<ServiceTask, Day>>>
  displayRestrictions?: readonly DisplayRestriction[]
  /** Producers: agreements by which they handle a controller's duties in one social service (D3). */
  extensiveAccess?: readonly Readonly<{
    controller: string
    socialService: SocialService
    from: Day
  }>[]
}>
