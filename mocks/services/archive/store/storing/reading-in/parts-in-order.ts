import { mostIssues } from '../bundle/place'
import { entryOf, type Issue, type Transaction } from '../bundle/transaction'

/** The parts of a Bundle with which nothing is wrong; none, when the Bundle itself is wrong or not all is told. */
export function partsInOrder(parts: Transaction, issues: readonly Issue[]): Transaction {
  const wrong = new Set(issues.flatMap(entryOf))
  const isWhole = issues.length < mostIssues && issues.every((issue) => entryOf(issue).length > 0)
  const isRight = ({ entry }: Readonly<{ entry: number }>) => isWhole && !wrong.has(entry)
  return {
    entryCount: parts.entryCount,
    patients: parts.patients.filter(isRight),
    documents: parts.documents.filter(
      (document) => isRight(document) && document.contents.every(isRight),
    ),
    matters: parts.matters.filter(isRight),
    relationships: parts.relationships.filter(isRight),
    workers: parts.workers.filter(isRight),
  }
}
