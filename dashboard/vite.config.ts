/** Builds the dashboard into static files that any host can serve at `/`. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  // An empty public folder: everything that ships is imported, so it carries a hash and can be cached for ever.
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Older targets have light-dark() rewritten into variables that nothing sets.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Inlined assets are data: URLs, which `font-src 'self'` and `img-src 'self'` refuse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
