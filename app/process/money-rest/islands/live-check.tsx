import { useEffect, useRef } from 'preact/hooks'
import { untilPainted } from '../../../foundation/web/painted.ts'
import type { AtHome } from '../at-home/walk-at-home.tsx'

/**
 * The check, computed where somebody is: what they tell does not leave their device. The rules come after
 * the first look. Until they are there, and when they cannot come, the forms go to the server.
 */
export function LiveCheck(props: AtHome) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void untilPainted()
      .then(() => import('../at-home/walk-at-home.tsx'))
      .then(({ walkAtHome }) => walkAtHome(place.current, props))
      .catch(() => undefined)
  }, [])
  // What the server drew stays as it is.
  return <div class="check-walk" ref={place} dangerouslySetInnerHTML={{ __html: '' }} />
}
