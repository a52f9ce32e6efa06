// Why a model cannot be used. Says what is wrong and what to do; holds no text that was searched.

export class ModelError extends Error {
  override readonly name = 'ModelError'
}
