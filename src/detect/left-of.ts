// What stands left of a place.

/**
 * A pattern for what a text ends in, which is matched from there backwards: a look-behind fails at the first character that does not fit,
 * where a search begins anew at every character. Worth it for patterns that begin with a class of letters; words alone are searched for fast.
 */
export class LeftOf {
  readonly #pattern: RegExp
  /** Made when it is first asked for. */
  #backwards: RegExp | undefined

  /** @param pattern ends in `$`, which binds all of it; neither global nor sticky. */
  constructor(pattern: RegExp) {
    if (!pattern.source.endsWith('$')) throw new TypeError('A pattern for what stands left of a place ends in $')
    this.#pattern = pattern
  }

  /** Whether the text ends so. */
  test(text: string): boolean {
    this.#backwards ??= backwards(this.#pattern)
    this.#backwards.lastIndex = text.length
    return this.#backwards.test(text)
  }

  /** The match that begins first. */
  exec(text: string): RegExpExecArray | null {
    return this.test(text) ? this.#pattern.exec(text) : null
  }
}

function backwards({ source, flags }: RegExp): RegExp {
  return new RegExp(`(?<=${source.slice(0, -1)})`, `${flags}y`)
}
