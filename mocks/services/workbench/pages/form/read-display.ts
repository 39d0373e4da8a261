import type { Context } from 'hono'
import { z } from 'zod'
import { deploymentSchema, type Deployment } from '@/lib/contracts/archive/deployment'
import {
  displayInstructionsSchema,
  type DisplayInstructions,
} from '@/lib/contracts/archive/display-instructions'
import {
  referenceChangesSchema,
  referenceStateSchema,
  type ReferenceChange,
} from '@/lib/contracts/archive/reference-changes'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../../archive/archive-gate'
import { readOrganisations } from '../../archive/read-organisations'
import type { Env, Parts } from '../../parts'
import { seated } from '../waiting/seated'

const startSchema = z.object({ from: z.string() })
const restrictionSchema = z.object({
  serviceTask: z.string().optional(),
  documentType: z.string().optional(),
  madeBefore: z.string().optional(),
})
export type Restriction = Readonly<z.infer<typeof restrictionSchema>>

/** What the own organisation shows in MittKanta, and what waits to change it. */
export type Display = Readonly<{
  starts: ReadonlyMap<ServiceTask, string>
  /** By number. */
  restrictions: ReadonlyMap<string, Restriction>
  instructions: DisplayInstructions
  /** The decision to take the archive into use; undefined: there is none. */
  deployment: Deployment | undefined
  waiting: readonly ReferenceChange[]
  /** What was entered, newest first. */
  history: readonly ReferenceChange[]
  /** What organisations are called, by their ids. */
  names: ReadonlyMap<string, string>
}>

const kinds = ['display-start', 'display-restriction', 'display-instructions'] as const

/** Reads first days (V17), restrictions (V18), and what of them waits for a second person. */
export async function readDisplay(
  c: Context<Env>,
  parts: Parts,
): Promise<Result<Display, ArchiveFailure>> {
  const at = seated(c)
  const { id } = at.seat.organisation
  const query = `organisation=${encodeURIComponent(id)}`
  const state = await parts.archive.ask(referenceStateSchema, at, `/reference?${query}`)
  if (!state.ok) return state
  const history: ReferenceChange[] = []
  for (const kind of kinds) {
    const asked = `/reference/changes?kind=${kind}&${query}`
    const read = await parts.archive.ask(referenceChangesSchema, at, asked)
    if (!read.ok) return read
    history.push(...read.value.changes)
  }
  const organisations = await readOrganisations(parts.archive)
  if (!organisations.ok) return organisations
  const of = (kind: string) =>
    state.value.entries
      .filter((each) => each.kind === kind)
      .map(({ key, content }) => [key.slice(id.length + 1), content] as const)
  const only = (kind: string) => of(kind)[0]?.[1]
  return ok({
    starts: new Map(
      of('display-start').map(([task, content]) => [
        task as ServiceTask,
        startSchema.parse(content).from,
      ]),
    ),
    restrictions: new Map(
      of('display-restriction').map(([n, content]) => [n, restrictionSchema.parse(content)]),
    ),
    instructions: displayInstructionsSchema.safeParse(only('display-instructions')).data ?? {},
    deployment: deploymentSchema.safeParse(only('deployment')).data,
    waiting: history.filter(({ needsSecond, decision }) => needsSecond && decision === null),
    history: history.toSorted((a, b) => b.enteredAt.localeCompare(a.enteredAt)),
    names: new Map(organisations.value.map((each) => [each.id, each.names[c.var.language]])),
  })
}

/** The first number that no restriction has, nor one that waits. */
export function freeNumber({ restrictions, waiting }: Display): string {
  const taken = new Set([...restrictions.keys(), ...waiting.map(({ key }) => key.split('/')[1])])
  for (let number = 1; ; number += 1) if (!taken.has(String(number))) return String(number)
}
