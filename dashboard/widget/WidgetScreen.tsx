/** The widget: settings on one side, what visitors see on the other. */
import './widget.css'
import { useModel, useSignedIn } from '../app/use-app.ts'
import type { Widget } from '../backend/rows.ts'
import { Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { focusFirstError } from '../design/focus-first-error.ts'
import { SaveBar } from '../design/SaveBar.tsx'
import { Switch } from '../design/Switch.tsx'
import { PurposeCard } from '../lead-rules/purposes/PurposeCard.tsx'
import { Appearance } from './Appearance.tsx'
import { createWidgetSettings, type WidgetSettings } from './create-widget-settings.ts'
import { Origins } from './Origins.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { Snippet } from './Snippet.tsx'
import { Words } from './Words.tsx'

export function WidgetScreen() {
  const signedIn = useSignedIn()
  const settings = useModel(() => createWidgetSettings(signedIn))
  const state = settings.state.value
  return (
    <div class="page widget-page">
      <header class="page-head">
        <h1>Widget</h1>
        {state.face === 'ready' && (
          <Switch
            label={settings.isEnabled.value ? 'On' : 'Off'}
            isOn={settings.isEnabled.value}
            isDisabled={!signedIn.mayManage}
            onChange={settings.enable}
          />
        )}
      </header>
      {state.face === 'loading' && <WidgetSkeleton />}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={settings.reload} />}
      {state.face === 'ready' && <Filled settings={settings} widget={state.value} />}
    </div>
  )
}

function Filled({ settings, widget }: { settings: WidgetSettings; widget: Widget }) {
  const { mayManage, company } = useSignedIn()
  const form = settings.form.value
  if (!form) return null
  return (
    <div class="widget-columns">
      <form
        class="widget-form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          settings.save()
          focusFirstError(event.currentTarget)
        }}
      >
        <Snippet title="Put it on your website" widgetKey={widget.key} />
        <PurposeCard channelId={widget.channel_id} />
        <fieldset class="widget-fields" disabled={!mayManage}>
          {!mayManage && <p class="notice">Owners and admins change the widget; your role reads it.</p>}
          <Appearance settings={settings} theme={form.theme} />
          <Words settings={settings} form={form} />
          <Origins settings={settings} origins={form.origins} />
        </fieldset>
        {mayManage && settings.isDirty.value && (
          <SaveBar isBusy={settings.isBusy.value} onDiscard={settings.discard} />
        )}
      </form>
      <PreviewFrame form={form} company={company.value} />
    </div>
  )
}

function WidgetSkeleton() {
  return (
    <Loading label="Loading the widget">
      <div class="widget-columns">
        <div class="card widget-loading">
          <Skeleton widths={[30, 100, 60, 100]} height={20} />
        </div>
        <div class="card widget-loading" />
      </div>
    </Loading>
  )
}
