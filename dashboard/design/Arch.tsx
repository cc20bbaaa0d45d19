/** The arch of the foyer, drawn as a sketch: for places that are still empty. */
export function Arch({ size = 72 }: { size?: number }) {
  return (
    <svg
      class="arch"
      width={size}
      height={size}
      viewBox="0 0 72 72"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M12 64V34a24 24 0 0 1 48 0v30" stroke-width="1.5" />
      <path d="M20 64V34a16 16 0 0 1 32 0v30" stroke-width="1.5" opacity=".7" />
      <path d="M28 64V34a8 8 0 0 1 16 0v30" stroke-width="1.5" opacity=".45" />
      <path d="M5 64.500h62" stroke-width="1.5" stroke-linecap="round" />
      <circle cx="36" cy="50" r="1.500" fill="currentColor" stroke="none" />
    </svg>
  )
}
