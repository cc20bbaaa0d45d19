/** How the page of an appointment looks: quiet, readable, and as dark as the visitor's own device is. */
export const pageStyle = `:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; padding: 2.5rem 1.25rem; max-width: 34rem }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25 }
.when { font-weight: 600 }
.fault { padding: 0.75rem 1rem; border-left: 0.25rem solid currentcolor }
form { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 1rem 0 }
button { font: inherit; min-height: 2.75rem; padding: 0.25rem 1rem; border-radius: 0.5rem; cursor: pointer }
summary { min-height: 2.75rem; padding-top: 0.5rem; box-sizing: border-box; cursor: pointer }
:focus-visible { outline: 0.1875rem solid; outline-offset: 0.125rem }
`
