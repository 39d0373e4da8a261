import type { SocialService } from '../codes/social-services'
import type { CodeTraits } from './code-traits'
import type { VisibilityRule } from './visibility-rules'

export type ServiceTraits = CodeTraits &
  Readonly<{
    /** Whether a client relationship in it is shown, with its unit and own worker, and may be named by a row of the log (L3). */
    leavesTrace: boolean
  }>

const open = { hiddenBy: null, switch: null, leavesTrace: true } as const
const never = (hiddenBy: VisibilityRule) => ({ hiddenBy, switch: null, leavesTrace: false })

/**
 * What is never or not yet shown for the social service that it belongs to: the one table out of which documents,
 * relationships, the log and disclosure are decided. A service without a row does not compile.
 */
export const serviceTraits: Readonly<Record<SocialService, ServiceTraits>> = {
  shelter: never('V03'),
  'violence-prevention': never('V04'),
  'adoption-counselling': never('V05'),
  'custody-investigation': never('V06'),
  'parenthood-investigation': { hiddenBy: 'V13', switch: 'parenthood', leavesTrace: true },
  'social-work': open,
  'social-guidance': open,
  'social-rehabilitation': open,
  'family-work': open,
  'home-care': open,
  'support-services': open,
  housing: open,
  'institutional-care': open,
  'mobility-support': open,
  'substance-abuse-work': open,
  'mental-health-work': open,
  'family-counselling': open,
  'supervised-visits': open,
  'informal-care-support': open,
  'family-care': open,
  'personal-assistance': open,
  'support-person': open,
  'peer-support': open,
  'income-support': open,
  'child-welfare-open-care': open,
  'child-welfare-substitute-care': open,
  'child-welfare-aftercare': open,
  'custody-and-maintenance': open,
}
