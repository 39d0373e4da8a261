import { sid } from '@/lib/contracts/archive/systems'

/** A client by her personal identity code, as a parameter of an operation: in a body alone. */
export const clientParameter = (hetu: string) => ({
  name: 'client',
  valueIdentifier: { system: sid.hetu, value: hetu },
})
