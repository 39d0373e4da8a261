import { write, writeSync } from 'node:fs'

/** Lines that wait for a disk or a reader; what comes beyond is dropped. Characters. */
const mostWaiting = 1_000_000
/** How long a reader who takes nothing now is given. Milliseconds. */
const pause = 100

/** The bundle of each route of the portal has its own copy of this module; the output of the process is one. */
const process_ = globalThis as { mittkantaLogOutput?: ReturnType<typeof createOutput> }

/**
 * Where a program writes its log: standard output, beside the work. A disk that is busy lets no reader wait, and one that
 * is full lets lines be lost, never the program. pino's own destination ends the program at a full disk, or, when it is
 * made not to, tries for ever to write its last lines and can't end (sonic-boom 4, flushSync).
 */
export function logOutput() {
  return (process_.mittkantaLogOutput ??= createOutput())
}

function createOutput(fd = 1) {
  let waiting: string[] = []
  let size = 0
  let isWriting = false

  function begin(): void {
    const lines = Buffer.from(waiting.join(''))
    waiting = []
    size = 0
    if (lines.length > 0) writeOut(lines)
  }

  function writeOut(lines: Buffer): void {
    isWriting = true
    write(fd, lines, (error, written) => {
      if (error?.code === 'EAGAIN') return void setTimeout(writeOut, pause, lines)
      if (!error && written < lines.length) return writeOut(lines.subarray(written))
      isWriting = false
      begin()
    })
  }

  process.on('exit', () => {
    try {
      writeSync(fd, waiting.join(''))
    } catch {
      // There is no room, or nobody who reads.
    }
  })
  // What libraries and Node.js itself say goes past the log.
  for (const stream of [process.stdout, process.stderr])
    if (stream.listenerCount('error') === 0) stream.on('error', () => {})

  return {
    write(line: string): void {
      if (size > mostWaiting) return
      waiting.push(line)
      size += line.length
      if (!isWriting) begin()
    },
  }
}
