import { demoControllers, demoVendor } from '../../../vendor/demo-vendors'
import type { Vendor } from '../../../vendor/vendor'

/** The invented client information system of each controller, one of each. Throws for a controller that has none. */
export function demoVendorOf(
  archiveUrl: string,
  clock?: () => Date,
): (controller: string) => Vendor {
  const vendors = new Map<string, Vendor>()
  return (controller) => {
    const known = vendors.get(controller)
    if (known) return known
    const name = demoControllers.find((candidate) => candidate === controller)
    if (!name) throw new Error(`no demo program stores in the register of ${controller}`)
    const vendor = demoVendor(name, archiveUrl, clock)
    vendors.set(controller, vendor)
    return vendor
  }
}
