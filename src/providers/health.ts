// Asks a provider at intervals whether it is there, so that its failure is known before a request meets it.

/** Milliseconds between two questions while the answer was no, and the longest that an answer may take. */
const WHILE_DOWN = 5000

/**
 * @param every milliseconds between two questions.
 * @param ask whether the provider is there; its failure counts as no.
 * @param tell takes each answer.
 * @returns stops asking.
 */
export function watchHealth(every: number, ask: (signal: AbortSignal) => Promise<boolean>, tell: (there: boolean) => void): () => void {
  const stopped = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    const there = await ask(AbortSignal.any([stopped.signal, AbortSignal.timeout(Math.min(every, WHILE_DOWN))])).catch(() => false)
    if (stopped.signal.aborted) return
    tell(there)
    timer = setTimeout(round, there ? every : Math.min(every, WHILE_DOWN))
    timer.unref()
  }
  void round()
  return () => {
    stopped.abort()
    clearTimeout(timer)
  }
}
