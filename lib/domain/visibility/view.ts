import type { Capacity } from '../codes/capacities'
import type { DocumentType } from '../codes/document-types'
import type { ServiceTask } from '../codes/service-tasks'

/** What a controller leaves out during a transition. A document is left out when every named condition holds; null: any. */
export type DisplayRestriction = Readonly<{
  serviceTask: ServiceTask | null
  type: DocumentType | null
  /** Documents made before this day. */
  madeBefore: string | null
}>

/** What one controller shows in MittKanta. */
export type ControllerCoverage = Readonly<{
  /** First day of showing by service task; one that is missing has no day decided. */
  starts: ReadonlyMap<ServiceTask, string>
  restrictions: readonly DisplayRestriction[]
}>

/** By the logical id of the controller. */
export type Coverage = ReadonlyMap<string, ControllerCoverage>

/** Classes that are not shown until the product is told to. */
export type DisplaySwitches = Readonly<{
  journal: boolean
  sharedMatters: boolean
  parenthood: boolean
}>

/** Who looks, when, and what is shown at all: everything in a decision that is not the document. */
export type View = Readonly<{
  capacity: Capacity | null
  /** The actor is the client, or holds a valid representation of the client. */
  represented: boolean
  /** Today in Europe/Helsinki, YYYY-MM-DD. */
  today: string
  coverage: Coverage
  switches: DisplaySwitches
  /** Controllers of shelter services, by logical id: all that lies in their registers is of a shelter (V03). */
  shelterControllers: ReadonlySet<string>
}>
