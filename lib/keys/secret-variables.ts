import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** A secret is 32 characters or more, from a source of chance. */
const secret = z.string().min(32)

/** What a file of secrets holds: the first seals, all open. */
const secretsFileSchema = z.object({
  secrets: z.tuple([secret], secret),
})
type SecretsFile = Readonly<z.infer<typeof secretsFileSchema>>

/** The variables of a secret for a schema of zod: NAME, and NAME_ALSO for those beside it, with spaces between them. */
export const secretVariables = <Name extends string>(name: Name) => {
  const also = z
    .union([z.string().transform((text) => text.split(/\s+/)), z.array(z.string())])
    .pipe(z.array(secret))
    .default([])
  return { [name]: secret, [`${name}_ALSO`]: also } as Record<Name, typeof secret> &
    Record<`${Name}_ALSO`, typeof also>
}

type Environment = Readonly<Record<string, unknown>>

/**
 * The same environment, where NAME_FILE stands, with what that file holds in place of NAME and NAME_ALSO.
 *
 * @throws when the file is missing or holds no secrets; the message names the variable and never what it holds
 */
export function withSecretFiles(environment: Environment, names: readonly string[]): Environment {
  const read = names.flatMap((name) => {
    const file = environment[`${name}_FILE`]
    if (typeof file !== 'string' || file === '') return []
    const { secrets } = readSecretsFile(file, `${name}_FILE`)
    const [first, ...also] = secrets
    return [
      [name, first],
      [`${name}_ALSO`, also],
    ]
  })
  return { ...environment, ...Object.fromEntries(read) }
}

/** @throws as {@link withSecretFiles} */
function readSecretsFile(file: string, called: string): SecretsFile {
  try {
    return secretsFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Error(`${called} names no file with secrets of 32 characters or more`)
  }
}
