/** Name, website, language and zone of the company. */
import { useComputed } from '@preact/signals'
import { Field } from '../design/Field.tsx'
import { Select } from '../design/Select.tsx'
import type { Welcome } from './create-welcome.ts'
import { languageChoices, zoneChoices } from './places.ts'

export function CompanyStep({ welcome }: { welcome: Welcome }) {
  const { company, errors, writeCompany } = welcome
  return (
    <>
      <Field
        label="Name"
        placeholder="Juniper & Rye"
        autocomplete="organization"
        value={useComputed(() => company.value.name)}
        error={errors.value.name}
        onInput={name => writeCompany({ name })}
      />
      <Field
        label="Website"
        placeholder="www.example.com"
        autocomplete="url"
        hint="The widget may be shown there, with and without www. You can leave this empty."
        value={useComputed(() => company.value.website)}
        error={errors.value.website}
        onInput={website => writeCompany({ website })}
      />
      <div class="welcome-pair">
        <Select
          label="Language"
          choices={languageChoices()}
          value={company.value.language}
          onChoose={language => writeCompany({ language })}
        />
        <Select
          label="Time zone"
          choices={zoneChoices()}
          value={company.value.timeZone}
          onChoose={timeZone => writeCompany({ timeZone })}
        />
      </div>
    </>
  )
}
