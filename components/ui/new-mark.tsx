import { TabMark } from './tab-mark'
import { titleSetting } from './title-setting'

/** The mark in the tab of a page that tells of something new; none where the reader wants her tabs to say nothing. */
export function NewMark() {
  return titleSetting().neutral ? null : <TabMark />
}
