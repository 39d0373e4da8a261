import type { Language } from '@/lib/domain/codes/languages'
import type { OfficialTask } from '@/lib/domain/codes/official-tasks'

/** Who is logged in, as the identification service says. */
export type Official = Readonly<{ hetu: string; name: string }>

/** An organisation as the archive knows it. */
export type Organisation = Readonly<{
  /** Logical id of the Organization. */
  id: string
  /** Y-tunnus, by which the mandates service names it; units have none. */
  businessId: string | null
  names: Readonly<Record<Language, string>>
  kinds: readonly string[]
  /** Logical id of what it is a unit of. */
  partOf: string | null
}>

/** An organisation for which one acts, with the tasks that the mandates give. */
export type Represented = Readonly<{ organisation: Organisation; tasks: readonly OfficialTask[] }>

/** In what task of which organisation one sits at the workbench just now. */
export type Seat = Readonly<{ organisation: Organisation; task: OfficialTask }>
