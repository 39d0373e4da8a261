import style from './tag.module.css'

/** A word in a frame: "Ny" solid, "Rättad" in outline. */
export function Tag({ solid = false, children }: { solid?: boolean; children: string }) {
  return <span className={solid ? `${style.tag} ${style.solid}` : style.tag}>{children}</span>
}
