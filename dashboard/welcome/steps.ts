/** The steps of the welcome, in their order. */
export const steps = [
  { name: 'company', title: 'Your company', lead: 'Who is it that visitors will be talking to?' },
  { name: 'about', title: 'What you do', lead: 'Two or three sentences, as you would say them at the door.' },
  {
    name: 'facts',
    title: 'The plain facts',
    lead: 'What people ask for most. Leave empty what does not apply.',
  },
  {
    name: 'entries',
    title: 'Three questions',
    lead: 'Answer what you are asked every week, in your own words.',
  },
  { name: 'tag', title: 'Put it on your website', lead: 'One line, and your foyer is open.' },
] as const

export type Step = (typeof steps)[number]['name']

export function stepOf(query: URLSearchParams): Step {
  return steps.find(({ name }) => name === query.get('step'))?.name ?? 'company'
}

export function stepAfter(step: Step): Step {
  const index = steps.findIndex(({ name }) => name === step)
  return steps[index + 1]?.name ?? 'tag'
}
