import type { OfficialTask } from '@/lib/domain/codes/official-tasks'
import type { Caller, OfficialCaller } from './caller'

/**
 * The caller as an official in one of the tasks; undefined for everyone else. An operation of officials asks it first, although
 * task-rights.ts has let the task through: it tells the types, and keeps persons and systems out.
 */
export function officialOf(
  caller: Caller,
  tasks: readonly OfficialTask[],
): OfficialCaller | undefined {
  return caller.kind === 'official' && tasks.includes(caller.task) ? caller : undefined
}
