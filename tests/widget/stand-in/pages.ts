/** The websites the widget is put on: a plain one, and those that make life hard. Its key begins with a hyphen, as one in 64 does. */
type Page = { html: string; headers?: Record<string, string> }

/** `host` is where the script comes from: empty for the page's own origin. */
export function findPage(path: string, host: string): Page | undefined {
  const tag = `<script async src="${host}/widget.js" data-key="-juniper"></script>`
  const pages: Record<string, Page> = {
    '/': { html: page(tag) },
    '/strict': {
      html: page(tag),
      headers: {
        'content-security-policy':
          "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
      },
    },
    '/twice': { html: page(tag + tag) },
    '/in-head': { html: page('', tag) },
    '/hostile': {
      html: page(
        tag,
        `<style>* { all: unset !important; display: block !important; color: red !important; font: 40px serif !important }
        foyer-widget, button, dialog, svg { display: none !important; z-index: -1 !important; opacity: 0 !important }</style>`,
      ),
    },
    '/right-to-left': { html: page(tag).replace('<html lang="en">', '<html lang="ar" dir="rtl">') },
    '/bare': { html: page('') },
  }
  return pages[path]
}

function page(body: string, head = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Juniper &amp; Rye, bakery in Bristol</title>${head}<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/site.css"></head>
<body><main><p class="mark">Juniper &amp; Rye</p><h1>Bread worth getting up for</h1>
<p>Sourdough, rye and morning buns, baked through the night on North Street in Bristol.</p>
<p><a href="#order">Order for the weekend</a></p><div class="shelf"></div></main>${body}</body></html>`
}

export const siteCss = `body { margin: 0; font: 18px/1.6 Georgia, serif; color: #2a2118; background: #f6efe4 }
main { max-width: 46rem; padding: 12vh 8vw; min-height: 120vh } h1 { font-size: clamp(2.2rem, 6vw, 4rem); line-height: 1.05; margin: .3em 0 }
.mark { letter-spacing: .08em; text-transform: uppercase; font-size: .8rem } a { color: #1f5c4a }
.shelf { height: 14rem; border-radius: 1rem; background: linear-gradient(120deg, #dcb98a, #b98650 60%, #7f5533) }
@media (prefers-color-scheme: dark) { body { background: #16130f; color: #efe6d8 } a { color: #9fd8c2 } }`

export const siteIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>'
