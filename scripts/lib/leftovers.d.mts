export function rememberIn(folder: string): void
export function remember(pid: number | undefined): void
export function identityOf(pid: number): string | undefined
export function endLeftovers(folder: string): Promise<number>
export function isRunning(identity: string): boolean
