/** The words a long code answers by itself, without any configuration. A message must be the word and nothing else. */
const words = {
  STOP: ['STOP', 'UNSUBSCRIBE', 'END', 'QUIT', 'STOPALL', 'REVOKE', 'OPTOUT', 'CANCEL'],
  START: ['START', 'UNSTOP', 'YES'],
  HELP: ['HELP', 'INFO'],
}

export type Keyword = keyof typeof words

export const keywordAnswers: Record<Keyword, string> = {
  STOP: 'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.',
  START:
    'You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
  HELP: 'Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
}

export function readKeyword(text: string): Keyword | null {
  const word = text.trim().toUpperCase()
  for (const keyword of ['STOP', 'START', 'HELP'] as const) if (words[keyword].includes(word)) return keyword
  return null
}
