import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { showsNothing } from '@/lib/domain/text/shows-nothing'

export const profiles = ['joining-obligation', 'phase-2', 'phase-1'] as const

/** What was written of a system that the operator vouches for, as it was. */
export type Written = Readonly<{
  organisation: string
  vendor: string
  softwareId: string
  name: string
  profile: string
  address: string
  oldDataOnly: boolean
  serviceTasks: readonly string[]
  documentTypes: readonly string[]
}>

export const nothingWritten: Written = {
  organisation: '',
  vendor: '',
  softwareId: '',
  name: '',
  profile: 'joining-obligation',
  address: '',
  oldDataOnly: false,
  serviceTasks: [],
  documentTypes: [],
}

export type FaultyField = 'organisation' | 'vendor' | 'softwareId' | 'name' | 'profile' | 'address'

/** The fields in which something is wrong. */
export function faultsOf(
  written: Written,
  organisations: ReadonlySet<string>,
): ReadonlySet<FaultyField> {
  const { organisation, vendor, softwareId, name, profile, address } = written
  const isWrong: Readonly<Record<FaultyField, boolean>> = {
    organisation: !organisations.has(organisation),
    vendor: vendor !== '' && !organisations.has(vendor),
    softwareId: !/^[a-z][a-z0-9-]{1,30}$/.test(softwareId),
    name: showsNothing(name) || name.length > 200,
    profile: !profiles.some((each) => each === profile),
    address: address !== '' && !isAddress(address),
  }
  return new Set((Object.keys(isWrong) as FaultyField[]).filter((field) => isWrong[field]))
}

const isAddress = (text: string) =>
  text.length <= 500 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** The body of POST /register/statements. */
export function statementOf(written: Written): object {
  const { organisation, vendor, softwareId, name, profile, address, oldDataOnly } = written
  const tasks = serviceTasks.filter((task) => written.serviceTasks.includes(task))
  const types = documentTypes.filter((type) => written.documentTypes.includes(type))
  return {
    software_id: softwareId,
    client_name: name,
    organisation,
    profile,
    ...(vendor !== '' && { vendor }),
    ...(address !== '' && { client_uri: address }),
    ...(oldDataOnly && { oldDataOnly }),
    ...(tasks.length + types.length > 0 && {
      mayStore: {
        ...(tasks.length > 0 && { serviceTasks: tasks }),
        ...(types.length > 0 && { documentTypes: types }),
      },
    }),
  }
}
