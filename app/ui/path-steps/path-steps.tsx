/** Where we are on a short way of several pages: stones behind, here and ahead. */
export function PathSteps(props: {
  readonly label: string
  readonly at: number
  readonly of: number
}) {
  const { label, at, of } = props
  return (
    <p class="path-steps">
      <span class="visually-hidden">{label}</span>
      {Array.from({ length: of }, (_, index) => (
        <span
          key={index}
          aria-hidden="true"
          class={`path-steps__stone${index + 1 < at ? ' path-steps__stone--past' : ''}${index + 1 === at ? ' path-steps__stone--here' : ''}`}
        />
      ))}
    </p>
  )
}
