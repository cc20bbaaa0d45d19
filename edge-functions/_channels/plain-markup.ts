/** Rewrites the little markup that entries and models use, for channels that show text as it is. */
export type Markup = {
  bold(text: string): string
  link(label: string, url: string): string
}

const links = /!?\[([^\]\n]{1,200})\]\((https?:\/\/[^\s)]{1,1000}|mailto:[^\s)]{1,300}|tel:[^\s)]{1,40})\)/g
const bold = /(\*\*|__)(?=\S)([^\n]{1,500}?\S)\1/g
const headings = /^#{1,6}[ \t]+(\S[^\n]*)$/gm

/** Single stars and underscores are left alone: they are more often sums and names than markup. */
export function rewriteMarkup(text: string, to: Markup): string {
  return text
    .replace(links, (_, label: string, url: string) => to.link(label, url.replace(/^(mailto|tel):/, '')))
    .replace(bold, (_, __, words: string) => to.bold(words))
    .replace(headings, (_, words: string) => to.bold(words))
}
