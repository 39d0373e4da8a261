import type { StatutoryGround } from '@/lib/domain/codes/log'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { DemoController } from '@/mocks/vendor/demo-vendors'
import type { FiledRelationship } from '../people/scenarios/client-file'

/** A client relationship by what its OID is made of. */
export type RelationshipName = Omit<FiledRelationship, 'startedDaysAgo'>

/** What happened to a client once. People and documents are named by their keys. */
export type Act =
  | Readonly<{ does: 'confirms'; version: string }>
  | Readonly<{ does: 'consents' | 'withdraws the consent' }>
  | Readonly<{ does: 'prohibits'; serviceTask: ServiceTask } | { does: 'cancels the prohibition' }>
  /** She, or one who acts for her, looks at the list. */
  | Readonly<{ does: 'is looked at'; by?: string; capacity?: 'guardian' | 'proxy' }>
  | Readonly<{
      does: 'is asked about'
      organisation: DemoController
      unit: string
      /** Without one it is an automatic run. */
      worker?: string
      ground: Readonly<{ relationship: RelationshipName } | { right: StatutoryGround }>
      /** What is opened, after a search. */
      documents: readonly string[]
      /** Narrows the search to a register. */
      register?: string
      /** What the archive answers to the search. */
      status?: 200 | 403
    }>

/** When: days before today, and a time of that day in Helsinki. */
export type Moment = Readonly<{ who: string; daysAgo: number; clock: string; act: Act }>
