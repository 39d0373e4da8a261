import { describe, expect, test } from 'vitest'
import { allows, grantScopes, officialScope, personScope, supportedScopes } from './scopes'

const system = 'client-information-system'

describe('what a client information system may be granted', () => {
  test.each([
    ['system/DocumentReference.crus', 'all that it may with documents'],
    ['system/DocumentReference.s', 'less than it may'],
    ['system/DocumentReference.cs', 'letters that leave some out'],
    ['system/Binary.cr', 'contents'],
    ['system/EpisodeOfCare.crus', 'matters and relationships'],
    ['system/PractitionerRole.cru', 'workers'],
    ['system/Task.cru', 'tasks'],
    ['system/Patient.cu', 'the day of death'],
    ['system/Communication.crs', 'the information'],
    ['system/Consent.crus', 'consents'],
    ['system/Organization.rs', 'organisations'],
    ['system/ActivityDefinition.rs', 'the information about the Kanta Services'],
    ['system/AuditEvent.rs', 'the log of its register'],
    ['system/Register.r', 'its whole register'],
  ])('%s (%s)', (scope) => {
    expect(grantScopes(system, scope)).toBe(scope)
  })

  test.each([
    ['system/DocumentReference.d', 'nothing is deleted by a system'],
    ['system/DocumentReference.crud', 'one letter that goes too far beside three that do not'],
    ['system/Binary.cru', 'one letter too many'],
    ['system/DocumentReference.', 'no letter'],
    ['system/DocumentReference.sr', 'letters in another order'],
    ['system/DocumentReference', 'no letters at all'],
    ['patient/DocumentReference.rs', 'of a person'],
    ['user/DocumentReference.rs', 'of a user'],
    ['system/AuditEvent.c', 'writing the log'],
    ['system/Patient.r', 'reading who somebody is'],
    ['system/Binary.u', 'changing a content'],
    ['system/*.r', 'everything'],
    ['system/Encounter.r', 'what the archive has not'],
    ['xsystem/Binary.r', 'something before it'],
    ['system/Binary.rx', 'something after it'],
    ['system/Binary1.r', 'a figure in the name'],
    ['system/binary.r', 'a small letter first'],
    ['system/B.r', 'a name of one letter'],
  ])('not %s (%s)', (scope) => {
    expect(grantScopes(system, scope)).toBeUndefined()
  })

  test('several, each of which it may have, with one space between', () => {
    expect(grantScopes(system, ' system/Binary.r   system/Task.c ')).toBe(
      'system/Binary.r system/Task.c',
    )
  })

  test.each(['', '   '])('none is refused (%j)', (scope) => {
    expect(grantScopes(system, scope)).toBeUndefined()
  })

  test('one that goes too far takes the others along', () => {
    expect(grantScopes(system, 'system/Binary.r system/Binary.d')).toBeUndefined()
  })
})

describe.each(['portal', 'workbench'] as const)('what a %s may be granted for itself', (kind) => {
  test.each(['system/Organization.rs', 'system/ActivityDefinition.s'])('%s', (scope) => {
    expect(grantScopes(kind, scope)).toBe(scope)
  })

  test.each(['system/DocumentReference.s', 'system/Organization.c', 'system/Binary.r'])(
    'not %s',
    (scope) => {
      expect(grantScopes(kind, scope)).toBeUndefined()
    },
  )
})

describe('what granted scopes allow', () => {
  test.each([
    ['system/Binary.cr', 'Binary', 'c', true],
    ['system/Binary.cr', 'Binary', 'r', true],
    ['system/Binary.cr', 'Binary', 'u', false],
    ['system/Binary.cr', 'Task', 'c', false],
    ['system/Task.u system/Binary.s', 'Binary', 's', true],
    ['system/Task.u system/Binary.s', 'Binary', 'u', false],
    ['', 'Binary', 'r', false],
    ['system/Binary', 'Binary', 'r', false],
    ['openid', 'Binary', 'r', false],
    ['openid', 'undefined', 'r', false],
  ] as const)('%j: %s.%s %j', (granted, resource, action, expected) => {
    expect(allows(granted, resource, action)).toBe(expected)
  })

  test.each([
    ['DocumentReference', 'rs'],
    ['Binary', 'r'],
    ['EpisodeOfCare', 'rs'],
    ['PractitionerRole', 'r'],
    ['Communication', 'crs'],
    ['Consent', 'crus'],
    ['Organization', 'rs'],
    ['ActivityDefinition', 'rs'],
    ['AuditEvent', ''],
    ['Register', ''],
    ['Patient', ''],
    ['Task', ''],
  ] as const)('a portal for a person: %s "%s" and no other letter', (resource, letters) => {
    const allowed = (['c', 'r', 'u', 's'] as const).filter((letter) =>
      allows(personScope, resource, letter),
    )
    expect(allowed.join('')).toBe(letters)
  })

  test('the workbench for an official: public reference data; the task opens the rest', () => {
    expect(officialScope).toBe('system/Organization.rs system/ActivityDefinition.rs')
  })
})

test('what is published are the scopes of systems and those of a person', () => {
  expect(supportedScopes).toContain('system/Register.r')
  expect(supportedScopes.filter((scope) => scope.startsWith('patient/'))).toEqual([
    'patient/DocumentReference.rs',
    'patient/Binary.r',
    'patient/EpisodeOfCare.rs',
    'patient/PractitionerRole.r',
    'patient/Communication.crs',
    'patient/Consent.crus',
  ])
  expect(new Set(supportedScopes).size).toBe(supportedScopes.length)
})
