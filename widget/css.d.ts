/** A style sheet imported as minified text; both this build and Vite understand the suffix. */
declare module '*.css?inline' {
  const css: string
  export default css
}
