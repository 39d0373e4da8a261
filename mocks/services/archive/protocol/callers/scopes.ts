/** What each kind of caller may be granted, as SMART v2 scopes: context, resource, and letters of c r u d s. */
const grantable = {
  'client-information-system': [
    'system/DocumentReference.crus',
    'system/Binary.cr',
    'system/EpisodeOfCare.crus',
    'system/PractitionerRole.cru',
    'system/Task.cru',
    'system/Patient.cu',
    'system/Communication.crs',
    'system/Consent.crus',
    'system/Organization.rs',
    'system/ActivityDefinition.rs',
    'system/AuditEvent.rs',
    // Ours: the export of the whole own register.
    'system/Register.r',
  ],
  portal: ['system/Organization.rs', 'system/ActivityDefinition.rs'],
  workbench: ['system/Organization.rs', 'system/ActivityDefinition.rs'],
} as const

/** What a portal gets for a person; the compartment bounds it further. */
export const personScope = [
  'patient/DocumentReference.rs',
  'patient/Binary.r',
  'patient/EpisodeOfCare.rs',
  'patient/PractitionerRole.r',
  'patient/Communication.crs',
  'patient/Consent.crus',
  'system/Organization.rs',
  'system/ActivityDefinition.rs',
].join(' ')

/** What the workbench gets for an official; besides it the task opens what task-rights.ts says, and nothing else. */
export const officialScope = grantable.workbench.join(' ')

export const supportedScopes: readonly string[] = [
  ...grantable['client-information-system'],
  ...personScope.split(' ').filter((scope) => scope.startsWith('patient/')),
]

const pattern = /^(system|patient)\/([A-Z][A-Za-z]+)\.(c?r?u?d?s?)$/

/** The requested scopes when each lies within what this kind of program may have; else undefined. */
export function grantScopes(kind: keyof typeof grantable, requested: string): string | undefined {
  const scopes = requested.split(' ').filter(Boolean)
  const isGrantable = (scope: string) => grantable[kind].some((whole) => isWithin(scope, whole))
  return scopes.length > 0 && scopes.every(isGrantable) ? scopes.join(' ') : undefined
}

/** Whether the granted scopes hold an action ("c", "r", "u", "s") on a type of resource. */
export function allows(granted: string, resource: string, action: 'c' | 'r' | 'u' | 's'): boolean {
  return granted.split(' ').some((scope) => {
    const [, , type, letters] = pattern.exec(scope) ?? []
    return type === resource && letters !== undefined && letters.includes(action)
  })
}

function isWithin(scope: string, whole: string): boolean {
  const [, context, type, letters] = pattern.exec(scope) ?? []
  const [, wholeContext, wholeType, wholeLetters = ''] = pattern.exec(whole) ?? []
  if (!letters || context !== wholeContext || type !== wholeType) return false
  return [...letters].every((letter) => wholeLetters.includes(letter))
}
