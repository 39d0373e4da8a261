import type { DocumentType } from '@/lib/domain/codes/document-types'
import type { NationalLanguage } from '@/lib/domain/codes/languages'

import { controllerOf, organisationOf } from '../organisations'
import type { Day } from '../days'
import type { Person } from '../person'
import { workerOf } from '../workers'
import type { DocumentText } from './blocks'
import { documentPartsOf } from './document-parts-of'
import { pick, type Frame } from './frame'
import { situations, type SituationKey } from './situations'
import { agreement } from './templates/agreement'
import { application } from './templates/application'
import { attachment } from './templates/attachment'
import { calculation } from './templates/calculation'
import { childWelfareNotification } from './templates/child-welfare-notification'
import { clientPlan } from './templates/client-plan'
import { decision } from './templates/decision'
import { functionalAbilityAssessment } from './templates/functional-ability-assessment'
import { implementationPlan } from './templates/implementation-plan'
import { letter } from './templates/letter'
import { meetingMemo } from './templates/meeting-memo'
import { report } from './templates/report'
import { serviceNeedAssessment } from './templates/service-need-assessment'
import { statement } from './templates/statement'
import { summary } from './templates/summary'

const templates: Readonly<Partial<Record<DocumentType, (frame: Frame) => DocumentText>>> = {
  agreement,
  application,
  attachment,
  calculation,
  'child-welfare-notification': childWelfareNotification,
  'client-plan': clientPlan,
  decision,
  'functional-ability-assessment': functionalAbilityAssessment,
  'implementation-plan': implementationPlan,
  'meeting-memo': meetingMemo,
  report,
  'service-need-assessment': serviceNeedAssessment,
  statement,
  summary,
}

export type Writing = Readonly<{
  type: DocumentType
  situation: SituationKey
  person: Pick<Person, 'callingName' | 'familyName' | 'birthDate'>
  language: NationalLanguage
  unit: string
  madeOn: Day
  variant: number
}>

/** Writes a document of a type about a person's situation: real length, each type its own structure. */
export function writeDocument(writing: Writing): DocumentText {
  const frame = frameOf(writing)
  const template = templates[writing.type]
  const text = template ? template(frame) : letter(writing.type, frame)
  return { ...text, structured: { ...text.structured, parts: documentPartsOf(writing.type) } }
}

function frameOf(writing: Writing): Frame {
  const { language, variant, madeOn, unit: unitId, person } = writing
  const { speaksTo, amounts, ...languages } = situations[writing.situation]
  const unit = organisationOf(unitId)
  const { phone, street, postalCode, city, hours } = unit.contact ?? noContact(unitId)
  const author = workerOf(unitId)
  return {
    language,
    situation: languages[language],
    amount: pick(amounts, variant),
    variant,
    speaksTo,
    client: person,
    controller: organisationOf(controllerOf(unitId)).names[language],
    unit: {
      name: unit.names[language],
      phone,
      address: `${street}, ${postalCode} ${city}`,
      hours: hours[language],
    },
    author: { name: author.name, title: author.title[language] },
    madeOn,
  }
}

function noContact(unit: string): never {
  throw new Error(`${unit} has no contact details`)
}
