import { setTimeout as delay } from 'node:timers/promises'

export type Fault<Kind extends string> = Readonly<{
  kind: Kind
  /** Only for what concerns this person; without it for everyone. */
  hetu?: string | undefined
  /** How slow, for the kind "slow". */
  milliseconds?: number | undefined
}>

/** Which faults are on. A fault stays until it is cleared. */
export class FaultBook<Kind extends string> {
  private faults: readonly Fault<Kind>[] = []

  add(fault: Fault<Kind>): void {
    this.faults = [...this.faults, fault]
  }

  /** Ends the faults of one person, or all. */
  clear(hetu?: string): void {
    this.faults = hetu ? this.faults.filter((fault) => fault.hetu !== hetu) : []
  }

  /** The fault of that kind that is on for the person, or, without one, for everyone. */
  find(kind: Kind, hetu?: string): Fault<Kind> | undefined {
    return this.faults.find(
      (fault) => fault.kind === kind && (fault.hetu === undefined || fault.hetu === hetu),
    )
  }

  isOn(kind: Kind, hetu?: string): boolean {
    return this.find(kind, hetu) !== undefined
  }

  /** Waits as long as the fault "slow" says. */
  async wait(kind: Kind, hetu?: string): Promise<void> {
    const fault = this.find(kind, hetu)
    if (fault) await delay(fault.milliseconds ?? 5000)
  }
}
