/** Path of a browser that can be started, or null. */
export function findBrowser(): Promise<string | null>
