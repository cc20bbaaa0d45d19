/** The few drawings of the chat, on a grid of 24. */
const paths = {
  close: 'M6.4 8.6 12 14.2l5.6-5.6 1.4 1.4-7 7-7-7Z',
  send: 'M12 4.5 19 11.5l-1.4 1.4L13 8.3V20h-2V8.3l-4.6 4.6L5 11.5Z',
  helpful:
    'M7 10.5 11 3a2.2 2.2 0 0 1 2.2 2.5L12.8 9H18a2 2 0 0 1 2 2.3l-1.1 7A2 2 0 0 1 17 20H7Zm-4 0h2.6V20H3Z',
  down: 'M11 5h2v10.2l4.1-4.1 1.4 1.4L12 19l-6.5-6.5 1.4-1.4 4.1 4.1Z',
}

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
