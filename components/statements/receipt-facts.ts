import type { Receipt } from '@/lib/contracts/archive/receipt'
import { shortNumber } from '@/lib/domain/text/short-number'
import { formatDate, formatTimeAndOffset } from '@/lib/i18n/dates'
import type { ReceiptWords } from './receipt-words'

export type ReceiptFact = Readonly<{ label: string; value: string }>

/** What a receipt says, line by line; what it does not say has no line. */
export function receiptFacts(receipt: Receipt, words: ReceiptWords): ReceiptFact[] {
  const { event, pii_principal: client, privacy_notice: notice } = receipt
  const { label, locale } = words
  const facts: readonly (readonly [string, string | null])[] = [
    [label.what, words.kind[event.type]],
    [label.target, event.target && targetOf(event.target, words)],
    [label.extent, event.target?.kind === 'document' ? words.ofDocument : null],
    [label.client, client.name],
    [label.by, event.by.name],
    [label.capacity, event.channel === 'portal' ? words.capacity[event.by.capacity] : null],
    [
      label.when,
      filled(words.when, {
        date: formatDate(locale, event.time),
        time: formatTimeAndOffset(locale, event.time),
      }),
    ],
    [label.channel, words.channel[event.channel]],
    [label.organisation, event.organisation && named(event.organisation, words)],
    [label.version, notice.version],
    [label.number, shortNumber(receipt.record_id)],
    [label.keeper, words.keeper],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function targetOf(target: NonNullable<Receipt['event']['target']>, words: ReceiptWords): string {
  const { kind, document, service_task: task, controller } = target
  const isNarrowed = kind === 'service-task' && controller !== null
  return filled(words.target[isNarrowed ? 'service-task-at' : kind], {
    type: document ? (words.documentType[document.type] ?? document.type) : '',
    date: document ? formatDate(words.locale, document.made_on) : '',
    task: task ? (words.task[task] ?? task) : '',
    controller: controller ? named(controller, words) : '',
  })
}

const named = (id: string, { organisation }: ReceiptWords) => organisation[id] ?? id

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
