/** How a field is asked for: on the web, by text, and once more in other words. */
import type { Question } from '../../../shared/lead/field.ts'
import { Switch } from '../../design/Switch.tsx'
import { Words } from '../Words.tsx'
import type { EditField } from './edit-field.ts'
import { smsCount } from './sms-count.ts'

export function Wording({ edit }: { edit: EditField }) {
  const { field, faultAt, change } = edit
  const { question } = field
  if (field.type === 'signals') return null
  const write = (part: Partial<Question>) => question && change({ question: { ...question, ...part } })
  const hasOwnSms = question !== null && question.sms !== question.web
  return (
    <>
      <Switch
        label={question ? 'It is asked for' : 'Only noted when they say it'}
        isOn={question !== null}
        onChange={isAsked => change({ question: isAsked ? { web: '', sms: '', again: null } : null })}
      />
      {question && (
        <>
          <Words
            label="Your question"
            isLong
            value={question.web}
            placeholder={`What you ask about “${field.label}”`}
            hint="One short sentence, as you would say it yourself."
            fault={faultAt('question', 'web')}
            // by text the same is asked, until that has words of its own
            onInput={web => write({ web, ...(!hasOwnSms && { sms: web }) })}
          />
          <details
            class="finer"
            open={faultAt('question', 'sms') || faultAt('question', 'again') ? true : undefined}
          >
            <summary>By text message, and a second time</summary>
            <div>
              <Words
                label="By text message"
                isLong
                value={question.sms}
                count={smsCount(question.sms)}
                hint="Has to fit into one text message."
                fault={faultAt('question', 'sms')}
                onInput={sms => write({ sms })}
              />
              <Words
                label="Once more, in other words"
                isLong
                value={question.again ?? ''}
                {...(question.again && { count: smsCount(question.again) })}
                hint="For whoever passed over it. Leave it empty to ask once only."
                fault={faultAt('question', 'again')}
                onInput={again => write({ again: again || null })}
              />
            </div>
          </details>
        </>
      )}
    </>
  )
}
