import type { OfficialTask } from '@/lib/domain/codes/official-tasks'

/** Who asks whether documents show (A9). */
export const showTasks = [
  'main-user',
  'professional',
  'vendor',
  'archivist',
] as const satisfies readonly OfficialTask[]
