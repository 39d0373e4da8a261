const summaries = new Map<string, string>()
/** Texts are written by us and few; this only bounds a mistake. */
const most = 2000

/** What a statement does, in two words that stand in our own text: "select documents", "commit". Values are never part of a text. */
export function statementSummary(text: string): string {
  const known = summaries.get(text)
  if (known) return known
  if (summaries.size >= most) summaries.clear()
  const [verb = 'statement'] = /[a-z]+/.exec(text.toLowerCase()) ?? []
  const [, table] = /\b(?:from|into|update)\s+(?:only\s+)?"?([a-z_]+)"?/i.exec(text) ?? []
  const summary = table ? `${verb} ${table.toLowerCase()}` : verb
  summaries.set(text, summary)
  return summary
}
