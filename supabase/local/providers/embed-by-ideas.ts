/** Vectors that a stand-in makes: words of one idea point the same way, all others anywhere. The same text, the same vector. */
const ideas = [
  'deliver delivery courier doorstep bring ship',
  'cancel refund call off money back undo',
  'gluten coeliac celiac wheat',
  'cake cakes sponge dessert',
  'brakes brake pads stop squeal',
  'order purchase loaf bread',
]
/** They say little, whatever the text is about. */
const small = new Set(
  'a an and can could do does i is it my of our the to what which will with you your'.split(' '),
)

export function embedByIdeas(text: string, size: number): number[] {
  const words = (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(word => !small.has(word))
  const vector = Array.from({ length: size }, () => 0)
  for (const word of words.length > 0 ? words : [text]) {
    const draw = openDice(ideas.find(idea => idea.split(' ').includes(word)) ?? word)
    for (let place = 0; place < size; place += 1) vector[place]! += draw()
  }
  return vector
}

/** Lehmer's generator, begun by a word; from -1 to 1. */
function openDice(word: string): () => number {
  let state = 1
  for (const letter of word) state = (state * 31 + letter.codePointAt(0)!) % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return (state / 2_147_483_647) * 2 - 1
  }
}
