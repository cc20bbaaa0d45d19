/** The ways to the other companies of somebody who is a member of several. */
import { Button } from '../design/Button.tsx'
import { keepCompany } from './kept-company.ts'
import { useApp, useSignedIn } from './use-app.ts'

export function OtherCompanies() {
  const { door, router } = useApp()
  const { others } = useSignedIn()
  return (
    <>
      {others.map(({ id, name }) => (
        <Button
          key={id}
          icon="forward"
          onClick={() => {
            keepCompany(id)
            door.tryAgain()
            router.go('/conversations') // what is open belongs to the company that is left
          }}
        >
          Go to {name}
        </Button>
      ))}
    </>
  )
}
