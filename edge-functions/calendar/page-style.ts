/** How the page of an appointment looks: the colours of the house, as dark as the visitor's own device is. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f3ec, #121815);
  --sheet: light-dark(#fdfcf8, #1a221e);
  --line: light-dark(#e1dccf, #2c3832);
  --strong: light-dark(#888d82, #71807a);
  --ink: light-dark(#17221d, #edefe9);
  --quiet: light-dark(#5f6b64, #97a39c);
  --accent: light-dark(#1f5c4a, #58b594);
  --on-accent: light-dark(#fdfcf8, #0b1b15);
  --link: light-dark(#1f5c4a, #83d0b2);
  --soft: light-dark(#e0ebe4, #1d342b);
  --bad: light-dark(#a13a22, #f19a82);
  --bad-soft: light-dark(#f8e5de, #3b221b);
  --on-bad: light-dark(#fdfcf8, #220e08);
  font: 1.0625rem/1.5 system-ui, sans-serif;
}
* { box-sizing: border-box; margin: 0 }
body { min-height: 100dvh; padding: clamp(1rem, 6vw, 4rem) 1rem; background: var(--paper); color: var(--ink) }
main { max-width: 35rem; margin: 0 auto; border: 1px solid var(--line); border-radius: 1.25rem; background: var(--sheet); box-shadow: 0 2px 6px rgb(0 0 0 / 5%), 0 18px 48px rgb(0 0 0 / 8%) }
header, section { padding: 1.75rem clamp(1.25rem, 5vw, 2.25rem) }
section { border-top: 1px solid var(--line) }
.company { color: var(--quiet); font-size: 0.9375rem }
h1 { margin-top: 0.25rem; font: 500 1.75rem/1.2 Georgia, "Times New Roman", serif; letter-spacing: -0.01em; text-wrap: balance }
.when { margin-top: 1.25rem; padding: 0.875rem 1rem; border-radius: 0.75rem; background: var(--soft) }
.when time { display: block; font-weight: 600 }
.is-off .when { background: none; border: 1px solid var(--line) }
.is-off .when time { color: var(--quiet); text-decoration: line-through }
address { margin-top: 0.75rem; font-style: normal; white-space: pre-line }
.add { display: inline-flex; align-items: center; min-height: 2.75rem; margin-top: 0.5rem; color: var(--link); text-underline-offset: 0.2em }
.fault { margin-top: 1rem; padding: 0.75rem 1rem; border-radius: 0.75rem; background: var(--bad-soft); color: var(--bad) }
.moved { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin-top: 1rem; font-weight: 600 }
.moved button { padding-inline: 0.875rem; white-space: normal; text-align: start }
.closed { margin-top: 1rem; font-weight: 600 }
h2 { font: 500 1.25rem/1.3 Georgia, "Times New Roman", serif }
h3 { margin: 1rem 0 0.5rem; font-size: 0.9375rem; font-weight: 600 }
.times { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.5rem }
button { font: inherit; min-height: 2.75rem; padding: 0.25rem 0.5rem; white-space: nowrap; border: 1px solid var(--strong); border-radius: 0.625rem; background: none; color: inherit; font-variant-numeric: tabular-nums; cursor: pointer }
button:hover { border-color: var(--accent); background: var(--accent); color: var(--on-accent) }
summary { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--quiet); text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; list-style: none }
summary::-webkit-details-marker { display: none }
.cancel { padding-block: 0.75rem }
.cancel form { padding: 0.25rem 0 0.75rem }
.cancel button, .cancel button:hover { padding-inline: 1rem; border-color: var(--bad); background: var(--bad); color: var(--on-bad) }
:focus-visible { outline: 0.1875rem solid var(--link); outline-offset: 0.125rem }
`
