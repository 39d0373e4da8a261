import type { Archive } from '../archive'
import type { AskedWill } from './target'

/** Whether a prohibition can stop anything where it is set: the controller that it names must be one. */
export function isKnownTarget({ organisations }: Archive, will: AskedWill): boolean {
  const controller = will.kind === 'prohibition-set' ? will.target.controller : null
  return controller === null || organisations.isController(controller)
}
