import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { SocialService } from '@/lib/domain/codes/social-services'

/** Name of a service in the forms that its sentences need. Swedish has one form for all four. */
export type ServiceName = Readonly<{
  name: string
  /** Of the service: "henkilökohtaisen avun". */
  genitive: string
  /** About the service: "henkilökohtaisesta avusta". */
  about: string
  /** Some of the service: "henkilökohtaista apua". */
  some: string
}>

export const swedishName = (name: string): ServiceName => ({
  name,
  genitive: name,
  about: name,
  some: name,
})

/** What is particular to a person's situation, in one language. Where there are several, a document takes one of them. */
export type SituationText = Readonly<{
  service: ServiceName
  wish: readonly string[]
  background: readonly string[]
  strengths: string
  /** Area of life and what is needed there. */
  needs: readonly (readonly [area: string, need: string])[]
  goals: readonly Readonly<{ goal: string; means: string; who: string }>[]
  /** What is given, as a sentence; the number is how much of it. */
  grant: (amount: number) => string
  /** What the number counts: "timmar i veckan". */
  unitOfAmount: string
  terms: readonly string[]
  reasoning: readonly string[]
  laws: readonly string[]
  /** When, what, and who does it. */
  practice: readonly (readonly [when: string, what: string, who: string])[]
  opinion: readonly string[]
  followUp: string
}>

/** One life situation in which service is given: the matter of most documents. */
export type Situation = Readonly<{
  serviceTask: ServiceTask
  socialService: SocialService
  /** Whether the text speaks to one person or to a family. */
  speaksTo: 'one' | 'family'
  amounts: readonly number[]
  sv: SituationText
  fi: SituationText
}>
