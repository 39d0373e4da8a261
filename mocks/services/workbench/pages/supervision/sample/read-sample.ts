import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { addYears } from '@/lib/domain/calendar/add-to-day'
import { periodFaults } from '../ask/read-filters'

const text = z.string().trim().max(200).catch('').default('')
export const sampleSchema = z.object({ from: text, to: text, size: text, seed: text })
export type WrittenSample = z.infer<typeof sampleSchema>
type SampleFault = 'day' | 'dayNeeded' | 'order' | 'long' | 'size' | 'seed'
export type SampleFaults = Readonly<Partial<Record<keyof WrittenSample, SampleFault>>>

/** What is not as it must be; empty when the sample can be drawn. */
export function sampleFaults({ from, to, size, seed }: WrittenSample): SampleFaults {
  const faults: Partial<Record<keyof WrittenSample, SampleFault>> = { ...periodFaults(from, to) }
  if (from === '') faults.from = 'dayNeeded'
  if (to === '') faults.to = 'dayNeeded'
  if (!faults.from && !faults.to && from < addYears(to, -1)) faults.from = 'long'
  if (!/^\d{1,2}$/.test(size) || Number(size) < 1 || Number(size) > 50) faults.size = 'size'
  if (seed !== '' && !/^[A-Za-z0-9]{4,40}$/.test(seed)) faults.seed = 'seed'
  return faults
}

/** A seed that nobody has chosen, short enough to be written down. */
export const newSeed = () => randomBytes(4).toString('hex')
