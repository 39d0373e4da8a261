import type { VisibilityRule } from './visibility-rules'

/** Who, or what, makes that a rule hides a document. */
export const ruleSetters = [
  'law',
  'format',
  'annulment',
  'newer-version',
  'national-service',
  'professional',
  'controller',
  'document-above',
] as const
type RuleSetter = (typeof ruleSetters)[number]

/** What makes that it hides no longer. */
export const ruleChanges = [
  /** Nothing does. */
  'never',
  /** Only a correction of what was recorded wrongly. */
  'correct-if-wrong',
  'store-again',
  'see-newest-version',
  /** The national service tells when it opens. */
  'wait-for-national-service',
  'store-new-version',
  'change-form',
  'see-document-above',
] as const
type RuleChange = (typeof ruleChanges)[number]

type Origin = Readonly<{ setBy: RuleSetter; change: RuleChange }>

const law: Origin = { setBy: 'law', change: 'correct-if-wrong' }
const national: Origin = { setBy: 'national-service', change: 'wait-for-national-service' }
const professional: Origin = { setBy: 'professional', change: 'store-new-version' }
const controller: Origin = { setBy: 'controller', change: 'change-form' }

/** For those who ask why a document is hidden (A9). V01 is about who looks, and of no document. */
export const ruleOrigins: Readonly<Record<Exclude<VisibilityRule, 'V01'>, Origin>> = {
  V02: { setBy: 'format', change: 'never' },
  V03: law,
  V04: law,
  V05: law,
  V06: law,
  V07: law,
  V08: { setBy: 'annulment', change: 'store-again' },
  V09: { setBy: 'newer-version', change: 'see-newest-version' },
  V10: law,
  V11: national,
  V12: national,
  V13: national,
  V14: professional,
  V15: professional,
  V16: professional,
  V17: controller,
  V18: controller,
  V19: { setBy: 'document-above', change: 'see-document-above' },
}
