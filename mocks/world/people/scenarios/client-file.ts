import type { DocumentFormat } from '@/lib/domain/codes/document-states'
import type { DocumentType } from '@/lib/domain/codes/document-types'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { SocialService } from '@/lib/domain/codes/social-services'

import type { Day } from '../days'
import type { SituationKey } from '../documents/situations'

/** One document of a client as a scenario has it. What is not said follows from the situation and the person. */
export type FiledDocument = Readonly<{
  /** Unique among the client's documents. */
  key: string
  /** How long ago it was made, or the very day. */
  made: number | Day
  type: DocumentType
  situation: SituationKey
  unit?: string
  serviceTask?: ServiceTask
  socialService?: SocialService
  title?: string
  /** Which of several texts and amounts. */
  variant?: number
  format?: DocumentFormat
  specialContent?: boolean
  hiddenFromGuardians?: boolean
  /** Signed on paper, which is kept and is the original (A11). */
  signedOnPaper?: boolean
  /** Delayed: the first day of showing is so many days from today (V14). */
  opensInDays?: number
  matter?: string
  /** Key of the document that it is attached to. */
  attachmentOf?: string
  /** The client relationship that it was made in, which need not be on file. */
  madeIn?: FiledRelationshipName
  /** Corrected: an earlier version was made so many days before, and says this word if any. */
  corrected?: Readonly<{ daysBefore: number; marker?: string }>
  /** Annulled after it was stored, for this reason. */
  annulled?: string
  /** A word that no other document has, in the title and in the text. */
  marker?: string
  /** Came on paper: archived as PDF/A instead of a view form. */
  scanned?: boolean
  /** A view form of its own, whole, instead of one that is written for it. */
  viewForm?: string
}>

/** By which a client relationship is told from the client's others. */
export type FiledRelationshipName = Readonly<{
  unit: string
  serviceTask: ServiceTask
  socialService: SocialService
}>

export type FiledRelationship = FiledRelationshipName &
  Readonly<{
    startedDaysAgo: number
    endedDaysAgo?: number
    /** Services that are bought from others (D2), each by the unit that produces it. */
    bought?: readonly Readonly<{ unit: string; startedDaysAgo: number; endedDaysAgo?: number }>[]
  }>

export type FiledMatter = Readonly<{
  key: string
  name: string
  unit: string
  startedDaysAgo: number
  /** Said: it is closed. */
  closedDaysAgo?: number
  shared?: boolean
}>

/** All that controllers have recorded about one client. */
export type ClientFile = Readonly<{
  documents: readonly FiledDocument[]
  relationships: readonly FiledRelationship[]
  matters?: readonly FiledMatter[]
}>

type Rest = Omit<FiledDocument, 'key' | 'made' | 'type' | 'situation'>

/** A document in one line; its key is its type, situation and age. */
export const filed = (
  made: number | Day,
  type: DocumentType,
  situation: SituationKey,
  rest: Rest & { key?: string } = {},
): FiledDocument => ({ key: `${type}-${situation}-${made}`, made, type, situation, ...rest })
