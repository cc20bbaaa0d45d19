/** Lets TypeScript accept the style sheets and assets that Vite resolves. */
/// <reference types="vite/client" />
