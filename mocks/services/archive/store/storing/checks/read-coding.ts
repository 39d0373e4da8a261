import type { Place } from '../bundle/place'

/** A code out of `codes` in a coding that must be of `system`. */
export function readCoding<Code extends string>(
  coding: Place,
  system: string,
  codes: readonly Code[],
): Code | undefined {
  if (!coding.hasOnly(['system', 'code', 'display', 'version'])) return undefined
  coding.at('system').required('The code system').fixed(system)
  return coding.at('code').required('The code').oneOf(codes)
}

/** A concept with exactly one coding of `system`. */
export function readConcept<Code extends string>(
  concept: Place,
  system: string,
  codes: readonly Code[],
): Code | undefined {
  if (!concept.hasOnly(['coding', 'text'])) return undefined
  const [coding] = concept.at('coding').list('The coding', 1, 1)
  return coding && readCoding(coding, system, codes)
}
