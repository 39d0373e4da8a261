import { Facts } from '@/components/ui/facts'
import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import type { ReceiptVerdict } from '@/lib/proof/verify-receipt'
import { receiptFacts } from './receipt-facts'
import type { ReceiptWords } from './receipt-words'

export const verdictNames = [
  'genuine',
  'changed',
  'unknown-key',
  'other-kind',
  'unreadable',
  'empty',
  'too-long',
  'unavailable',
] as const
export type VerdictName = (typeof verdictNames)[number]

/** What has come of a check; null: none yet. */
export type Checked =
  ReceiptVerdict | Readonly<{ state: 'empty' | 'too-long' | 'unavailable' }> | null

type Props = Readonly<{
  checked: Exclude<Checked, null>
  words: ReceiptWords
  texts: Readonly<{
    says: string
    verdicts: Readonly<Record<VerdictName, Readonly<{ title: string; text: string }>>>
  }>
}>

/** Whether it is genuine, in a sentence of its own for each case, and what a genuine one says. */
export function Verdict({ checked, words, texts }: Props) {
  const { title, text } = texts.verdicts[checked.state]
  const genuine = checked.state === 'genuine'
  return (
    <Notice kind={genuine ? 'done' : 'stop'} heading={title}>
      <p>{text}</p>
      {genuine ? (
        <div className={layout.stack}>
          <h3>{texts.says}</h3>
          <Facts wide facts={receiptFacts(checked.receipt, words)} />
        </div>
      ) : null}
    </Notice>
  )
}
