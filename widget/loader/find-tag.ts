/** Finds the script tag that loaded this file, also when a tag manager or a module loader put it there. */
export function findTag(): HTMLScriptElement | null {
  const current = document.currentScript as HTMLScriptElement | null
  return current?.dataset.key ? current : document.querySelector('script[data-key][src*="/widget.js"]')
}
