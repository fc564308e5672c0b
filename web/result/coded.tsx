/** A sentence of the service, in which what stands between backquotes is code. */
export function Coded({ text }: { text: string }) {
  const pieces = text.split(/`([^`]+)`/)
  return (
    <>
      {pieces.map((piece, index) =>
        index % 2 === 1 ? (
          <code key={index} translate={false}>
            {piece}
          </code>
        ) : (
          piece
        ),
      )}
    </>
  )
}
