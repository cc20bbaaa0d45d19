/** A place someone sent: its name, its address, and a map to open elsewhere. */
import { Icon } from '../../design/Icon.tsx'

type PlaceProps = { text: string; details: Record<string, unknown> }

export function Place({ text, details }: PlaceProps) {
  const { name, address } = details
  const latitude = Number(details.latitude)
  const longitude = Number(details.longitude)
  const hasPoint = Number.isFinite(latitude) && Number.isFinite(longitude)
  return (
    <div class="message-text message-card">
      <Icon name="place" size={22} />
      <div>
        <b>{typeof name === 'string' ? name : text}</b>
        {typeof address === 'string' && <span>{address}</span>}
        {hasPoint && (
          <a
            href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            Open a map
          </a>
        )}
      </div>
    </div>
  )
}
