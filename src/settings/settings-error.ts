// The error of a setting that cannot be used.
/** A setting that stops the start: says which one, and what to do. */
export class SettingsError extends Error {
  /** The variable or file. */
  readonly setting: string

  constructor(name: string, problem: string) {
    super(`${name} ${problem}`)
    this.name = 'SettingsError'
    this.setting = name
  }
}
