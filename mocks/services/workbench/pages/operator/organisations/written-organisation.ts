import { isBusinessId } from '@/lib/domain/identity/business-id'
import { showsNothing } from '@/lib/domain/text/shows-nothing'
import { toOrganization } from '@/mocks/vendor/to-organization'

export const organisationKinds = ['controller', 'producer', 'unit', 'vendor'] as const

/** The fields of the form, in their order. */
export const fields = [
  'id',
  'kind',
  'partOf',
  'businessId',
  'sv',
  'fi',
  'en',
  'phone',
  'street',
  'postalCode',
  'city',
  'reason',
] as const
export type Field = (typeof fields)[number]

/** What was written, as it was. */
export type Written = Readonly<Record<Field, string>>

export const nothingWritten = Object.fromEntries(fields.map((name) => [name, ''])) as Written

type FieldFault = 'taken' | 'wrong' | 'missing'
export type Faults = Readonly<Partial<Record<Field, FieldFault>>>

type Known = Readonly<{
  /** Ids that the archive knows. */
  ids: readonly string[]
  /** Whether an organisation that is there is changed. */
  isChange: boolean
}>

/** What is wrong with what was written: nothing of it is entered then. */
export function faultsOf(written: Written, { ids, isChange }: Known): Faults {
  const { id, kind, partOf, businessId, phone, street, postalCode, city } = written
  const isUnit = kind === 'unit'
  const contact = [phone, street, postalCode, city]
  const hasContact = contact.some((each) => each !== '')
  const found: Record<Field, FieldFault | false> = {
    id: !/^[a-z0-9][a-z0-9-]{0,63}$/.test(id) ? 'wrong' : ids.includes(id) !== isChange && 'taken',
    kind: !organisationKinds.some((each) => each === kind) && 'missing',
    partOf: isUnit ? !ids.includes(partOf) && 'missing' : partOf !== '' && 'wrong',
    businessId: isUnit ? businessId !== '' && 'wrong' : !isBusinessId(businessId) && 'wrong',
    sv: nameFault(written.sv),
    fi: nameFault(written.fi),
    en: nameFault(written.en),
    phone: hasContact && !/^\+?[\d ()-]{3,30}$/.test(phone) && 'wrong',
    street: hasContact && nameFault(street),
    postalCode: hasContact && !/^\d{5}$/.test(postalCode) && 'wrong',
    city: hasContact && nameFault(city),
    reason: written.reason.length > 1_000 ? 'wrong' : showsNothing(written.reason) && 'missing',
  }
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== false)) as Faults
}

const nameFault = (text: string) => (text.length > 200 ? 'wrong' : showsNothing(text) && 'missing')

/** What of an Organization the form says; the rest of one that is changed stays as it is. */
const said = ['identifier', 'type', 'name', '_name', 'telecom', 'address', 'partOf']

/** The FHIR resource that is entered for it. */
export function resourceOf(written: Written, before: object = {}): object {
  const { id, kind, sv, fi, en, partOf, businessId, phone, street, postalCode, city } = written
  const contact = phone === '' ? undefined : { phone, street, postalCode, city }
  const rest = { partOf: partOf || undefined, businessId: businessId || undefined, contact }
  const resource = toOrganization({ id, kinds: [kind], names: { sv, fi, en }, ...rest })
  const kept = Object.entries(before).filter(([name]) => !said.includes(name))
  return { ...Object.fromEntries(kept), ...resource }
}
