/** Splits an SQL script into its statements, leaving quotes, dollar bodies, comments and `begin atomic` whole. */
export function splitStatements(script: string): string[] {
  const statements: string[] = []
  let start = 0
  let depth = 0 // inside `begin atomic … end`, where a semicolon ends no statement
  let isBlank = true // nothing but space and comments since `start`

  for (const { text, at } of tokens(script)) {
    const word = text.toLowerCase()
    if (isSpaceOrComment(text)) continue
    if (text === ';' && depth === 0) {
      if (!isBlank) statements.push(script.slice(start, at).trim())
      start = at + 1
      isBlank = true
      continue
    }
    isBlank = false
    if (/^begin\s+atomic$/.test(word)) depth += 1
    else if (depth > 0 && word === 'case') depth += 1
    else if (depth > 0 && word === 'end') depth -= 1
  }

  if (!isBlank) statements.push(script.slice(start).trim())
  return statements
}

const token = new RegExp(
  [
    /--[^\n]*/, // line comment
    /\/\*/, // block comment: they nest, so its end is searched for below
    /\be'(?:\\.|''|[^'\\])*'/, // escape string
    /'(?:''|[^'])*'/,
    /"(?:""|[^"])*"/,
    /\$([a-z_]\w*)?\$/, // dollar quote: its end is searched for below
    /\bbegin\s+atomic\b/,
    /\s+/,
    /[a-z_][\w$]*/, // a word, so that a `$` inside it opens no quote
    /./,
  ]
    .map(part => part.source)
    .join('|'),
  'giys',
)

function* tokens(script: string): Generator<{ text: string; at: number }> {
  let at = 0
  while (at < script.length) {
    token.lastIndex = at
    const opening = token.exec(script)?.[0] ?? script.slice(at)
    const text = script.slice(at, endOf(script, at, opening))
    yield { text, at }
    at += text.length
  }
}

function endOf(script: string, at: number, opening: string): number {
  if (opening === '/*') return endOfComment(script, at)
  if (/^\$.*\$$/s.test(opening)) {
    const close = script.indexOf(opening, at + opening.length)
    return close < 0 ? script.length : close + opening.length
  }
  return at + opening.length
}

function endOfComment(script: string, at: number): number {
  let depth = 0
  for (const { 0: mark, index } of script.slice(at).matchAll(/\/\*|\*\//g)) {
    depth += mark === '/*' ? 1 : -1
    if (depth === 0) return at + index + 2
  }
  return script.length
}

function isSpaceOrComment(text: string): boolean {
  return /^(\s|--|\/\*)/.test(text)
}
