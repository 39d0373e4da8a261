import { config } from 'zod'

/**
 * In a browser zod does not try whether it may make code of a text, which it would to parse faster: our pages forbid it, and each try
 * would be reported (ADR 29). It has to come before the schemas, so each file of contracts begins with it; a test sees to that.
 */
if (typeof window !== 'undefined') config({ jitless: true })
