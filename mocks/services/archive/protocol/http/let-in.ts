import type { Archive } from '../../archive'
import type { Caller } from '../callers/caller'
import { refuse, type FhirContext } from './fhir-context'
import { loginNeeded } from './outcome'

/** The program of a caller is let in no more: it was closed while what it has asked for was under way. */
export class LetInNoMore extends Error {
  override name = 'LetInNoMore'
}

type Known = Pick<Archive, 'programs' | 'beFresh'>
type Program = NonNullable<ReturnType<Archive['programs']['find']>>

/**
 * The program of a caller, which is asked for anew wherever it is gone by.
 *
 * @throws LetInNoMore
 */
export function programOf({ programs }: Pick<Known, 'programs'>, { software }: Caller): Program {
  const program = programs.find(software)
  if (!program) throw new LetInNoMore()
  return program
}

/**
 * Asked of each part of what takes long, as at the door: a program that has been closed is let in nowhere from the next second.
 *
 * @throws LetInNoMore
 */
export async function requireLetIn(archive: Known, caller: Caller): Promise<void> {
  await archive.beFresh()
  programOf(archive, caller)
}

/** Answers who comes without a token that holds, or whose program is let in no more. */
export function refuseToken(c: FhirContext): Response {
  c.header('WWW-Authenticate', 'Bearer realm="archive", error="invalid_token"')
  return refuse(c, 401, loginNeeded)
}
