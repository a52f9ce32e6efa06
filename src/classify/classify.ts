// The door of this room: texts and spans → sensitivity of a request.
export { type Assessment, type AssessOptions, assess, type Evidence } from './assess.ts'
export { type CombineOptions, combine, DEFAULT_THRESHOLD, type Sensitivity } from './combine.ts'
export { reasons } from './reasons.ts'
export { isDoubtful, mergeOpinions, type SecondOpinion } from './second-opinion.ts'
