import 'server-only'
import { currentSession } from './current-session'

/** Whether the tabs of this session are to say nothing of what is open in them. */
export async function readNeutralTitles(): Promise<boolean> {
  return (await currentSession())?.neutralTitles ?? false
}
