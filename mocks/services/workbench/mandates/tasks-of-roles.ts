import { roleOfTask } from '@/lib/contracts/mandates/organisation-roles'
import { officialTasks, type OfficialTask } from '@/lib/domain/codes/official-tasks'

/** The tasks that roles give; a role that we have not heard of gives none. */
export const tasksOfRoles = (roles: readonly string[]): readonly OfficialTask[] =>
  officialTasks.filter((task) => roles.includes(roleOfTask[task]))
