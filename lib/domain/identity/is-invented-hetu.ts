import { isHetu } from './hetu'

/** Whether a HETU is one that no living person has: valid, with an individual number from 900 to 999. */
export function isInventedHetu(text: string): boolean {
  return isHetu(text) && text.charAt(7) === '9'
}
