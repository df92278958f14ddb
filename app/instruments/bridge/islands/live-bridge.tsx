import { useEffect, useState } from 'preact/hooks'
import type { Step } from '../bridge.ts'
import { BridgeDrawing } from '../drawing/bridge-drawing.tsx'
import type { DrawnPillar } from '../drawing/geometry.ts'

export interface LiveBridgeProps {
  readonly pillars: readonly DrawnPillar[]
  readonly label: string
  readonly mirrored: boolean
  /** The pillar the question below is about. */
  readonly asked: DrawnPillar['name']
}

function stepIn(form: HTMLFormElement, name: string): Step | undefined {
  const value = Number(new FormData(form).get(name))
  return value >= 1 && value <= 5 ? (value as Step) : undefined
}

/** Keeps what was tapped, at once: the form's own address takes it, so stopping halfway loses nothing. */
async function keep(form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') body.append(name, value)
  }
  body.set('doe', 'bewaar')
  const answer = await fetch(location.pathname, { method: 'POST', body, keepalive: true })
  if (answer.ok && answer.headers.get('content-type')?.startsWith('application/json') === true) {
    const { seen } = (await answer.json()) as { seen: string }
    const field = form.elements.namedItem('gezien')
    if (field instanceof HTMLInputElement) field.value = seen
  }
}

/** The bridge above a question: the deck rises as a step is tapped. */
export function LiveBridge({ pillars, label, mirrored, asked }: LiveBridgeProps) {
  const [drawn, setDrawn] = useState(pillars)
  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-live-bridge]')
    if (form === null) return undefined
    let kept = Promise.resolve()
    let onTheirWay = 0
    const onChange = (): void => {
      setDrawn((before) =>
        before.map((pillar) =>
          pillar.name === asked
            ? { ...pillar, now: stepIn(form, 'now'), wanted: stepIn(form, 'wanted') }
            : pillar,
        ),
      )
      // One after the other; what did not arrive now goes along with the button.
      onTheirWay += 1
      kept = kept
        .then(() => keep(form))
        .catch(() => undefined)
        .finally(() => (onTheirWay -= 1))
    }
    const onSubmit = (event: SubmitEvent): void => {
      if (onTheirWay === 0) return
      // What is on its way arrives first, or the button would seem to come from another device.
      event.preventDefault()
      void kept.then(() => form.requestSubmit(event.submitter))
    }
    form.addEventListener('change', onChange)
    form.addEventListener('submit', onSubmit)
    return () => {
      form.removeEventListener('change', onChange)
      form.removeEventListener('submit', onSubmit)
    }
  }, [asked])
  return <BridgeDrawing pillars={drawn} label={label} mirrored={mirrored} wordless />
}
