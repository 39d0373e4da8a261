import type { z } from 'zod'
import type { Archive } from '../archive'
import { Away } from '../away'
import type { Caller } from '../protocol/callers/caller'
import type { Others, Part } from '../protocol/http/others'
import { instanceOf } from './directory'
import { forward, type Led } from './forward'
import type { Instances } from './instances-config'
import { sealPart } from './part'

/** The other instances, to whom a request that has come here is put in parts. */
export function othersOf(
  { keys, tokens }: Pick<Archive, 'keys' | 'tokens'>,
  instances: Instances,
  { caller, led }: Readonly<{ caller: Caller; led: Led }>,
): Others {
  const { self, directory } = instances
  const names = Object.keys(directory.instances).filter((name) => name !== self)

  /** With a token of its own: what takes long is asked of the last of them when that of the caller may be over. */
  async function send(name: string, part: Part): Promise<Response> {
    const headers = new Headers(led.headers)
    headers.set('authorization', `Bearer ${await tokens.issue(caller)}`)
    const asked = { ...led, headers }
    return forward(instances, name, { ...asked, part: sealPart(keys, asked, part) })
  }

  async function ask<Answer>(name: string, part: Part, schema: z.ZodType<Answer>) {
    const answer = await send(name, part)
    if (answer.status !== 200) throw new Away('instance', 'does not answer its part')
    const read = schema.safeParse(await answer.json())
    if (!read.success) throw new Away('instance', 'answers something else')
    return read.data
  }

  return {
    names,
    ask,
    nameOf(clientId) {
      const name = instanceOf(directory, clientId)
      if (name === undefined) throw new Away('instance', 'nobody has the slot')
      return name === self ? undefined : name
    },
    async askAll(part, schema) {
      const asked = names.map(async (name) => [name, await ask(name, part, schema)] as const)
      return new Map(await Promise.all(asked))
    },
    leadTo: (name) => send(name, { step: 'whole' }),
    async firstWhoKnows() {
      for (const name of names) {
        const answer = await send(name, { step: 'whole' })
        if (answer.status !== 404) return answer
      }
      return undefined
    },
  }
}
