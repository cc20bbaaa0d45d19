/** Says, wherever one looks, that something is being broken on purpose. */
import { Icon } from '../../../../../dashboard/design/Icon.tsx'
import { useLab } from '../use-lab.ts'

export function SwitchesOn() {
  const { switchesOn, allOff, place } = useLab()
  const [first, ...more] = switchesOn.value
  return (
    <div class="switches-on" role="status" data-on={first !== undefined}>
      {first && (
        <>
          <Icon name="warning" size={18} />
          <button
            type="button"
            class="link"
            onClick={() => {
              place.panel.value = 'switches'
            }}
          >
            On: {first.label}
            {more.length > 0 && ` and ${more.length} more`}
          </button>
          <button type="button" class="link" onClick={allOff}>
            All off
          </button>
        </>
      )}
    </div>
  )
}
