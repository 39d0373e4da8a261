import type { DocumentFormat, DocumentStatus } from '../codes/document-states'
import type { DocumentType } from '../codes/document-types'
import type { ServiceTask } from '../codes/service-tasks'
import type { SocialService } from '../codes/social-services'
import type { BelongsTo } from './belongs-to'

/**
 * What the rules V02–V19 need to know of one version of a document. Null: the value is missing or not one that we
 * know, and that hides. Days are YYYY-MM-DD and checked to be in the calendar.
 */
export type DocumentFacts = BelongsTo &
  Readonly<{
    serviceTask: ServiceTask | null
    socialService: SocialService | null
    type: DocumentType | null
    /** The newest version of the document that this is attached to, whoever that may be: it decides too (V19). */
    attachedTo: 'none' | Readonly<{ id: string }> | null
    format: DocumentFormat | null
    status: DocumentStatus | null
    /** The matter concerns several clients. */
    sharedMatter: boolean | null
    delayed: boolean | null
    /** First day on which a delayed document is shown; null also for one that is not delayed. */
    releaseDay: string | null
    specialContent: boolean | null
    hiddenFromGuardians: boolean | null
    madeOn: string | null
  }>
