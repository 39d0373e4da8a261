import type { CodeSystem, CodeSystemConcept } from 'fhir/r4'
import { codeSystem } from '@/lib/contracts/archive/systems'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { languages } from '@/lib/domain/codes/languages'
import { statutoryGrounds } from '@/lib/domain/codes/log'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'
import { errorMeanings } from '../errors/error-catalogue'
import { errorConcepts } from '../errors/error-concepts'
import { nameOf, published } from '../published'
import { auditGroundNames, auditKindNames, auditOperationNames } from './audit-names'
import { shownNames } from './shown-names'
import {
  capacityNames,
  channelNames,
  communicationNames,
  directiveNames,
  formatNames,
  organisationKindNames,
  purposeNames,
  sectorNames,
} from './state-names'
import type { Texts } from '../texts'
import { valueSetOf } from './value-sets'

/** The codes of each code system that the archive names, with their names. */
const codeNames: Readonly<Record<keyof typeof codeSystem, Readonly<Record<string, Texts>>>> = {
  serviceTask: shownNames('serviceTask', serviceTasks),
  socialService: shownNames('socialService', socialServices),
  documentType: shownNames('documentType', documentTypes),
  statutoryGround: shownNames('statutoryGround', statutoryGrounds),
  documentFormat: formatNames,
  organisationKind: organisationKindNames,
  dataSector: sectorNames,
  channel: channelNames,
  capacity: capacityNames,
  communicationCategory: communicationNames,
  directive: directiveNames,
  purposeOfUse: purposeNames,
  error: errorMeanings,
  auditKind: auditKindNames,
  auditOperation: auditOperationNames,
  auditGround: auditGroundNames,
}

/** A code with its name in every language. */
function conceptOf([code, names]: readonly [string, Texts]): CodeSystemConcept {
  const designation = languages.map((language) => ({ language, value: names[language] }))
  return { code, display: names.en, designation }
}

export const codeSystems: readonly CodeSystem[] = Object.entries(codeSystem).map(([key, url]) => {
  const names = codeNames[key as keyof typeof codeSystem]
  const id = url.slice(url.lastIndexOf('/') + 1)
  const concept = Object.entries(names).map(conceptOf)
  return {
    resourceType: 'CodeSystem',
    ...{ id, language: 'en', url, name: nameOf(id), ...published },
    ...{ caseSensitive: true, valueSet: valueSetOf(url), content: 'complete' },
    count: concept.length,
    ...(url === codeSystem.error ? errorConcepts(concept) : { concept }),
  }
})
