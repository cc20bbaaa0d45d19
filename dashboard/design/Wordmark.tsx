/** Foyer's mark: an open arch with light in it. */
export function Wordmark({ hasWord = true }: { hasWord?: boolean }) {
  return (
    <span class="wordmark">
      <svg width="26" height="28" viewBox="0 0 26 28" aria-hidden="true">
        <path class="wordmark-wall" d="M2 27V13a11 11 0 0 1 22 0v14Z" />
        <path class="wordmark-light" d="M8 27V13.500a5 5 0 0 1 10 0V27Z" />
      </svg>
      {hasWord ? <span class="wordmark-word">Foyer</span> : <span class="unseen">Foyer</span>}
    </span>
  )
}
