import { z } from 'zod'
import { deploymentSchema, type Deployment } from '@/lib/contracts/archive/deployment'

const text = z.string().default('')
const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([])

/** A decision as it was written in the form. */
const writtenSchema = z.object({
  decidedBy: text,
  decidedOn: text,
  section: text,
  signatory: text,
  system: text,
  systemProfile: text,
  functions: several,
  joinsOn: text,
  documents: text,
  serviceTasks: several,
  socialServices: several,
  documentTypes: several,
  journalsOfUnits: text,
  transfer: text,
  batchAt: text,
  automaticApproval: text,
  deploymentPeriod: text,
  reason: text,
})
export type Written = Readonly<z.infer<typeof writtenSchema>>
export type WrittenField = keyof Written

const nothing: Written = writtenSchema.parse({})

/** What is written before anything is: what is most usual. */
export const firstWritten: Written = {
  ...nothing,
  functions: ['storing'],
  documents: 'new',
  journalsOfUnits: 'no',
  transfer: 'real-time',
}

export const readWritten = (sent: unknown): Written => writtenSchema.safeParse(sent).data ?? nothing

/** A decision as it stands in the form, to be changed there. */
export function writtenOf(decision: Deployment): Written {
  const { transfer, journalsOfUnits, automaticApproval, ...rest } = decision
  const { serviceTasks = [], socialServices = [], documentTypes = [] } = rest
  return {
    ...nothing,
    ...rest,
    functions: [...rest.functions],
    serviceTasks: [...serviceTasks],
    socialServices: [...socialServices],
    documentTypes: [...documentTypes],
    journalsOfUnits: yesOrNo(journalsOfUnits),
    automaticApproval: yesOrNo(automaticApproval),
    transfer: transfer === 'real-time' ? transfer : 'batch',
    batchAt: transfer === 'real-time' ? '' : transfer.batchAt,
  }
}

export type Read = Readonly<{ decision: Deployment | null; faults: ReadonlySet<WrittenField> }>

/** Reads the form; a decision only when there is no fault in it. */
export function toDecision(written: Written): Read {
  const { batchAt, reason, serviceTasks, socialServices, documentTypes, ...rest } = written
  const read = deploymentSchema.safeParse({
    ...rest,
    ...(serviceTasks.length > 0 && { serviceTasks }),
    ...(socialServices.length > 0 && { socialServices }),
    ...(documentTypes.length > 0 && { documentTypes }),
    journalsOfUnits: isYes(written.journalsOfUnits),
    automaticApproval: isYes(written.automaticApproval),
    transfer: written.transfer === 'batch' ? { batchAt } : written.transfer,
  })
  const issues = read.success ? [] : read.error.issues.map(({ path }) => path[0] as WrittenField)
  const isReason = reason.trim() !== '' && reason.length <= 1_000
  const faults = new Set([...issues, ...(isReason ? [] : ['reason' as const])])
  return { decision: read.success && isReason ? read.data : null, faults }
}

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no')
const isYes = (text: string) => (text === 'yes' ? true : text === 'no' ? false : undefined)
