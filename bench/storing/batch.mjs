import { Readable } from 'node:stream'

/** Sends many Bundles as one batch, a line each, and looks at the archive's memory meanwhile. */
export async function sendBatch(archive, bundle, count) {
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, archive.megabytes())), 250)
  const begun = performance.now()
  try {
    const answer = await fetch(`${archive.url}/fhir/$batch`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await archive.token()}`,
        'content-type': 'application/fhir+ndjson',
      },
      body: Readable.toWeb(Readable.from(lines(bundle, count))),
      duplex: 'half',
    })
    let stored = 0
    for await (const chunk of answer.body)
      stored += chunk.reduce((all, byte) => all + (byte === 10), 0)
    if (!answer.ok || stored < count)
      throw new Error(`${stored} of ${count} were answered (${answer.status}).`)
    return { perSecond: (count * 1000) / (performance.now() - begun), most }
  } finally {
    clearInterval(watch)
  }
}

function* lines(bundle, count) {
  for (let n = 0; n < count; n += 1) yield `${bundle()}\n`
}
