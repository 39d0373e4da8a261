import type { Archive } from '../archive'
import type { AskedDirective } from './target'

/** Whether a prohibition can stop anything where it is set: the controller that it names must be one. */
export function isKnownTarget({ organisations }: Archive, directive: AskedDirective): boolean {
  const controller = directive.kind === 'prohibition-set' ? directive.target.controller : null
  return controller === null || organisations.isController(controller)
}
