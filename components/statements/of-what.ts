import type { StatementPreviewDto } from '@/lib/contracts/portal/statement-preview'

/** Whether the words are of one document alone, or of many, as the messages choose by it. */
export function ofWhat({ target, effect }: Pick<StatementPreviewDto, 'target' | 'effect'>) {
  return { of: target?.kind === 'document' && effect.total === 1 ? 'one' : 'many' }
}
