import type { ChildProcess } from 'node:child_process'

type Program = {
  name: string
  args: readonly string[]
  env: NodeJS.ProcessEnv
  log: string
  keepsLog?: boolean
}
export type Child = {
  name: string
  pid: number | undefined
  log: string
  ended: Promise<string>
  child: ChildProcess
  program: Program
  isAskedToStop: boolean
}
export function startChild(program: Program): Child
export function openLog(path: string, flags?: 'w' | 'a'): number
export function stopChildren(children: readonly Child[], patience?: number): Promise<void>
