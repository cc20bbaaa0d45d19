/** How long a provider may take, in milliseconds: an account with many numbers is asked about each. */
export const providerTimeoutMs = 60_000
