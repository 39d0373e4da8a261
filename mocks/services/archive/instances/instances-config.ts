import { createHash } from 'node:crypto'
import { z } from 'zod'
import { directorySchema, instanceOf, type Directory } from './directory'

/** This archive as one of several. */
export type Instances = Readonly<{
  /** Which of them it is. */
  self: string
  directory: Directory
  /** Of the directory: two that do not have the same do not answer each other. */
  digest: string
}>

export const instanceVariables = {
  ARCHIVE_INSTANCE: z.string().min(1).optional(),
  ARCHIVE_INSTANCES_FILE: z.string().min(1).optional(),
  ARCHIVE_LEAD_DATABASE_URL: z.string().min(1).optional(),
  ARCHIVE_MOVE_TO_DATABASE_URL: z.string().min(1).optional(),
}
type Variables = z.infer<z.ZodObject<typeof instanceVariables>>

/** @throws when it is none of the instances */
export function asInstance(self: string, content: unknown): Instances {
  const directory = directorySchema.parse(content)
  if (!(self in directory.instances)) throw new Error('ARCHIVE_INSTANCE names none of them')
  const digest = createHash('sha256').update(JSON.stringify(directory)).digest('hex')
  return { self, directory, digest }
}

/** Undefined: this archive has all clients. Throws when something is missing. */
export function instancesConfig(
  { ARCHIVE_INSTANCE: self, ARCHIVE_INSTANCES_FILE: file, ...found }: Variables,
  readJson: (file: string) => unknown,
): Instances | undefined {
  if (self === undefined && file === undefined) return undefined
  if (self === undefined || file === undefined)
    throw new Error('ARCHIVE_INSTANCE and ARCHIVE_INSTANCES_FILE come together.')
  const instances = asInstance(self, readJson(file))
  if (isLead(instances) === (found.ARCHIVE_LEAD_DATABASE_URL !== undefined))
    throw new Error('ARCHIVE_LEAD_DATABASE_URL is for every instance but the one that leads.')
  return instances
}

export const isLead = ({ self, directory }: Instances): boolean => self === directory.lead

/** Whether a client is this archive's: with one archive, everybody is. */
export const isHere = (instances: Instances | undefined, clientId: string): boolean =>
  instances === undefined || instanceOf(instances.directory, clientId) === instances.self
