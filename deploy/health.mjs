// Whether the program in this container is well: `node deploy/health.mjs PORTAL_PORT` asks it at the port that the variable names.
const port = process.env[process.argv[2] ?? '']
try {
  const { status } = await fetch(`http://127.0.0.1:${port}/health`, {
    signal: AbortSignal.timeout(4_000),
  })
  process.exitCode = status === 200 ? 0 : 1
} catch {
  process.exitCode = 1
}
