type Line = Readonly<{ kind?: string; event?: string; reason?: string }>

/** The security events among the lines of a log, as an operator finds them: "authz_fail scope". */
export function securityLines(lines: readonly string[]): string[] {
  return lines
    .map((line) => JSON.parse(line) as Line)
    .filter(({ kind }) => kind === 'security')
    .map(({ event, reason }) => `${event} ${reason}`)
}
