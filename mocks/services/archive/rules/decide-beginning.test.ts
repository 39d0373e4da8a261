import { expect, test } from 'vitest'
import { decideBeginning } from './decide-beginning'

const fresh = { isInForce: false, isUnderOlder: false, asksNewest: true, hasReceived: true }
const inForce = { ...fresh, isInForce: true }
const old = { ...inForce, isUnderOlder: true }

test.each([
  ['what is new begins', fresh, 'begun'],
  ['not under an older information', { ...fresh, asksNewest: false }, 'information-needed'],
  ['not before it has been received', { ...fresh, hasReceived: false }, 'information-needed'],
  ['what is in force stays as it is', inForce, 'as-it-is'],
  ['also when it is asked for under an older one', { ...inForce, asksNewest: false }, 'as-it-is'],
  ['also when nothing was received', { ...inForce, hasReceived: false }, 'as-it-is'],
  ['a consent under an older information is renewed', old, 'renewed'],
  ['not under that older one', { ...old, asksNewest: false }, 'as-it-is'],
  ['not before the newest was received', { ...old, hasReceived: false }, 'information-needed'],
] as const)('%s', (_name, facts, decision) => expect(decideBeginning(facts)).toBe(decision))
