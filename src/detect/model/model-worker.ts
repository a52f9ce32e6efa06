// The model's thread: loads it, says so, and answers windows of text. An inference holds a thread for its whole time; this one may be held.
import { parentPort, workerData } from 'node:worker_threads'
import { loadRuntime } from './load-runtime.ts'
import type { FromWorker, ToWorker, WorkerSettings } from './model-thread.ts'
import { readWindow } from './read-window.ts'

if (parentPort === null) throw new Error('model-worker.ts runs as a worker thread')
const port = parentPort
const { folder, labels, threshold, threads } = workerData as WorkerSettings
const runtime = await loadRuntime(folder, threads)
// Some models fail at the first input only; better at the start.
await readWindow('Ready?', runtime, labels, threshold)

const say = (message: FromWorker): void => port.postMessage(message)
port.on('message', ({ id, text }: ToWorker) => {
  readWindow(text, runtime, labels, threshold).then(
    (finds) => say({ id, finds }),
    () => say({ id, finds: undefined }),
  )
})
say({ id: 0, finds: [] })
