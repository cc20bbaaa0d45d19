/** Name, website, language and zone of the company. */
import './fields.css'
import { useComputed } from '@preact/signals'
import { Field } from '../design/Field.tsx'
import { Select } from '../design/Select.tsx'
import { languageChoices, zoneChoices } from './places.ts'
import type { WritableCompany } from './writable-company.ts'

/** `websiteHint` says what the address is used for at this place. */
export function IdentityFields({ company, websiteHint }: { company: WritableCompany; websiteHint: string }) {
  const { form, errors, write } = company
  return (
    <>
      <Field
        label="Name"
        placeholder="Juniper & Rye"
        autocomplete="organization"
        value={useComputed(() => form.value.name)}
        error={errors.value.name}
        onInput={name => write({ name })}
      />
      <Field
        label="Website"
        placeholder="www.example.com"
        autocomplete="url"
        hint={websiteHint}
        value={useComputed(() => form.value.website)}
        error={errors.value.website}
        onInput={website => write({ website })}
      />
      <div class="company-pair">
        <Select
          label="Language"
          choices={languageChoices(form.value.language)}
          value={form.value.language}
          onChoose={language => write({ language })}
        />
        <Select
          label="Time zone"
          choices={zoneChoices(form.value.timeZone)}
          value={form.value.timeZone}
          onChoose={timeZone => write({ timeZone })}
        />
      </div>
    </>
  )
}
