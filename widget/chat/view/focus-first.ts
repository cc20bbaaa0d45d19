/** Puts the focus where a visitor goes on from. */

/** Touch: no keyboard slides over the words of somebody who has not decided to type. */
export function focusFirst(panel: HTMLDialogElement): void {
  const first = matchMedia('(pointer: coarse)').matches ? '.log' : 'textarea'
  panel.querySelector<HTMLElement>(first)!.focus()
}
