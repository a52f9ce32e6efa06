// Cuts that a careless reader of streams stumbles over, the same every time.

/** A small linear congruential generator: cuts must repeat, not be random. */
function sequence(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** Text in pieces of one to seven characters, without regard to words and tokens. Surrogate pairs stay whole: JSON needs them so. */
export function textPieces(text: string): string[] {
  const next = sequence(text.length)
  const characters = [...text]
  const pieces: string[] = []
  for (let at = 0; at < characters.length; ) {
    const length = 1 + next(7)
    pieces.push(characters.slice(at, at + length).join(''))
    at += length
  }
  return pieces
}

/** Bytes in pieces that end anywhere: within an event, and within a character of several bytes. */
export function* bytePieces(bytes: Uint8Array): Generator<Uint8Array> {
  const next = sequence(bytes.length)
  for (let at = 0; at < bytes.length; ) {
    // A cut inside a character where there is one near by.
    let end = Math.min(at + 40 + next(400), bytes.length)
    for (let near = end; near < Math.min(end + 60, bytes.length); near++) {
      if (((bytes[near] ?? 0) & 0xc0) === 0x80) {
        end = near
        break
      }
    }
    yield bytes.subarray(at, end)
    at = end
  }
}
