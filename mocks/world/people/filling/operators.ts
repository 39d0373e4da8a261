import { makeHetu } from '../make-hetu'
import type { Official } from './official-client'

const operator = (name: string, birth: string, number: number): Official => ({
  hetu: makeHetu(birth, number),
  name,
  organisation: 'archive-operator',
  task: 'operator',
})

/** Those who run the archive of the demo: one enters, another confirms. */
export const operators: readonly Official[] = [
  operator('Botvid Driftsson', '1970-04-09', 957),
  operator('Ylva Serverborg', '1986-07-21', 958),
]
