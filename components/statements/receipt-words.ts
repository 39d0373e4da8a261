import { capacities, channels } from '@/lib/domain/codes/capacities'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { statementKinds } from '@/lib/domain/codes/statements'
import type { LocalisedName } from '@/lib/contracts/portal/localised-name'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

const labels = [
  'what',
  'target',
  'extent',
  'client',
  'by',
  'capacity',
  'when',
  'channel',
  'organisation',
  'version',
  'number',
  'keeper',
] as const

const wordsOf = <Key extends string>(keys: readonly Key[], text: (key: Key) => string) =>
  Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<Key, string>

/**
 * The words of a receipt, for the server and, without the rest of the texts, for the browser: there "{task}" and the like
 * are filled in by {@link receiptFacts}.
 */
export function receiptWords(
  locale: Locale,
  organisations: Readonly<Record<string, LocalisedName>>,
) {
  const t = translator(locale)
  return {
    locale,
    label: wordsOf(labels, (name) => t(`receipt.label.${name}`)),
    kind: wordsOf(statementKinds, (kind) => t(`receipt.kind.${kind}`)),
    capacity: wordsOf(capacities, (capacity) => t(`receipt.capacity.${capacity}`)),
    channel: wordsOf(channels, (channel) => t(`receipt.channel.${channel}`)),
    task: wordsOf(serviceTasks, (task) => t(`codes.serviceTask.${task}`)) as Readonly<
      Record<string, string>
    >,
    documentType: wordsOf(documentTypes, (type) => t(`codes.documentType.${type}`)) as Readonly<
      Record<string, string>
    >,
    target: {
      document: t('statements.target.document', { type: '{type}', date: '{date}' }),
      'service-task': t('statements.target.service-task', { task: '{task}' }),
      'service-task-at': t('statements.target.service-task-at', {
        task: '{task}',
        controller: '{controller}',
      }),
      controller: t('statements.target.controller', { controller: '{controller}' }),
      all: t('statements.target.all'),
    },
    ofDocument: t('receipt.ofDocument'),
    keeper: t('receipt.keeper'),
    when: t('receipt.when', { date: '{date}', time: '{time}' }),
    organisation: Object.fromEntries(
      Object.entries(organisations).map(([id, name]) => [id, name[locale]]),
    ),
  }
}
export type ReceiptWords = ReturnType<typeof receiptWords>
