import { fillArchive } from './filling/fill-archive'
import { readFillConfig } from './filling/fill-config'

/** Program: puts the named scenarios into a running archive. Prints a line for each client; exits with 1 when refused. */
try {
  await fillArchive({
    portal: await readFillConfig(),
    progress: (line) => process.stdout.write(`${line}\n`),
  })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
