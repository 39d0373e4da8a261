import { codeSystem } from '@/lib/contracts/archive/systems'
import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import { socialServices, type SocialService } from '@/lib/domain/codes/social-services'
import { readConcept } from '../checks/read-coding'
import type { Possible } from './complete'
import type { Place } from '../bundle/place'

/** The service task and the social service, each once, in any order; the code system tells which is which. */
export function readCategories(place: Place): Possible<{
  serviceTask: ServiceTask
  socialService: SocialService
}> {
  const concepts = place.list('The category', 1, 2)
  const task = concepts.find((concept) => systemOf(concept) === codeSystem.serviceTask)
  const service = concepts.find((concept) => systemOf(concept) === codeSystem.socialService)
  if (place.isThere && !task) place.report('missing-metadata', 'The service task is missing.')
  if (place.isThere && !service) place.report('missing-metadata', 'The social service is missing.')
  concepts
    .filter((concept) => concept !== task && concept !== service)
    .forEach((concept) =>
      concept.report(
        'unknown-code',
        'A category is a service task or a social service, each once.',
      ),
    )
  return {
    serviceTask: task && readConcept(task, codeSystem.serviceTask, serviceTasks),
    socialService: service && readConcept(service, codeSystem.socialService, socialServices),
  }
}

function systemOf(concept: Place): unknown {
  const coding = concept.at('coding').value
  const first: unknown = Array.isArray(coding) ? coding[0] : undefined
  return (first as Readonly<{ system?: unknown }> | null | undefined)?.system
}
