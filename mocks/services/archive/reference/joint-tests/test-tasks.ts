import type { OfficialTask } from '@/lib/domain/codes/official-tasks'

/** Who follows joint tests: both parties, those who make the systems, and the operator. Main users alone plan, agree and sign. */
export const testTasks = [
  'main-user',
  'vendor',
  'operator',
] as const satisfies readonly OfficialTask[]
