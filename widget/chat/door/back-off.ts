/** Waits `seconds`, or until the browser is online again, whichever comes first; never while it is offline. */
export async function backOff(seconds: number): Promise<void> {
  await new Promise<unknown>(resolve => {
    addEventListener('online', resolve, { once: true })
    if (navigator.onLine) setTimeout(resolve, seconds * 1000)
  })
}
