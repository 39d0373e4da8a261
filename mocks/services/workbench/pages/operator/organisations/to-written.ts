import { organizationSchema } from '@/lib/contracts/archive/organization'
import { sid } from '@/lib/contracts/archive/systems'
import { toOrganisation } from '../../../archive/read-organisations'
import { nothingWritten, type Written } from './written-organisation'

/** What the form says of an organisation that the archive holds; undefined when it is not one that the form can say. */
export function toWritten(content: unknown): Written | undefined {
  const read = organizationSchema.safeParse(content)
  if (!read.success) return undefined
  const resource = read.data
  const { id, names, kinds } = toOrganisation(resource)
  const [address] = resource.address ?? []
  return {
    ...nothingWritten,
    ...{ id, kind: kinds[0] ?? '', sv: names.sv, fi: names.fi, en: names.en },
    partOf: resource.partOf?.reference?.replace(/^Organization\//, '') ?? '',
    businessId: resource.identifier?.find(({ system }) => system === sid.businessId)?.value ?? '',
    phone: resource.telecom?.find(({ system }) => system === 'phone')?.value ?? '',
    street: address?.line?.[0] ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
  }
}
