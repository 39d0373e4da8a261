import { custodyAgreement } from './situations/custody'
import { familyCounselling } from './situations/family-counselling'
import { familyWork } from './situations/family-work'
import { homeAlterations } from './situations/home-alterations'
import { homeCare } from './situations/home-care'
import { incomeSupport } from './situations/income-support'
import { informalCare } from './situations/informal-care'
import { mobilitySupport } from './situations/mobility-support'
import { openCare } from './situations/open-care'
import { personalAssistance } from './situations/personal-assistance'
import { rehabilitation } from './situations/rehabilitation'
import { relativesSupport } from './situations/relatives-support'
import type { Situation } from './situations/situation'
import { socialRehabilitation } from './situations/social-rehabilitation'
import { supportPerson } from './situations/support-person'

/** The life situations that documents are about. */
export const situations = {
  personalAssistance,
  mobilitySupport,
  homeAlterations,
  supportPerson,
  familyWork,
  familyCounselling,
  socialRehabilitation,
  incomeSupport,
  relativesSupport,
  rehabilitation,
  homeCare,
  informalCare,
  openCare,
  custodyAgreement,
} as const satisfies Record<string, Situation>

export type SituationKey = keyof typeof situations
