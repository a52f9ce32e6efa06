// The door of this room: texts and spans → sensitivity of a request.
export { type Assessment, type AssessOptions, assess, type Evidence } from './assess.ts'
export { combine, type Sensitivity } from './combine.ts'
