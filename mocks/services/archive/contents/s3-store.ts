import { Away } from '../away'
import type { ContentsConfig } from './contents-config'

/** Where sealed contents lie, each under the hash of what lies there. All throw {@link Away}. */
export type ObjectStore = Readonly<{
  put: (name: string, bytes: Uint8Array) => Promise<void>
  get: (name: string) => Promise<Uint8Array>
  /** Of one that is not there it is no fault. */
  remove: (name: string) => Promise<void>
}>

/** The store has answered, and not as it must: of what was to be put there it has nothing when it says 4xx. */
export class Refused extends Away {
  constructor(readonly status: number) {
    super('contents', `status ${status}`)
  }
}

/** Milliseconds for one call: whoever waits is told so then. */
const longest = 10_000

/** A bucket of an S3-compatible store, by its path; its client is loaded only here. */
export async function s3Store(config: ContentsConfig): Promise<ObjectStore> {
  const { AwsClient } = await import('aws4fetch')
  const { url, region, accessKeyId, secretAccessKey } = config
  // Whoever asks may try again; nobody waits for ten tries of the client's own.
  const signing = { accessKeyId, secretAccessKey, region, service: 's3', retries: 0 }
  const client = new AwsClient(signing)

  async function call(method: string, name: string, body?: Uint8Array): Promise<Response> {
    try {
      const signal = AbortSignal.timeout(longest)
      const init = { method, signal, ...(body && { body: new Uint8Array(body) }) }
      return await client.fetch(`${url}/${name}`, init)
    } catch (error) {
      throw new Away('contents', error instanceof Error ? error.name : 'unknown')
    }
  }
  const refused = async (answer: Response): Promise<never> => {
    await answer.body?.cancel()
    throw new Refused(answer.status)
  }

  return {
    put: async (name, bytes) => {
      const answer = await call('PUT', name, bytes)
      if (!answer.ok) await refused(answer)
      await answer.body?.cancel()
    },
    get: async (name) => {
      const answer = await call('GET', name)
      if (!answer.ok) return refused(answer)
      try {
        return new Uint8Array(await answer.arrayBuffer())
      } catch {
        throw new Away('contents', 'broke off')
      }
    },
    remove: async (name) => {
      const answer = await call('DELETE', name)
      if (!answer.ok && answer.status !== 404) await refused(answer)
      await answer.body?.cancel()
    },
  }
}
