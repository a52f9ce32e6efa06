// What is no value of anyone, however it stands: sizes, amounts, versions, times, years, addresses on the net, recent days.

const NO_VALUE =
  /^(?:\d{1,2}|\+\d{1,3}|\d+[.,]\d{1,3}|\d{1,2}\/\d{1,2}|\d{1,3}(?: \d{3})* \d00|[1-9]\d{0,3}[a-zA-Zµ°%]{1,3}|[a-zA-Z]{1,2}\d{1,2}|v?\d{1,3}(?:\.\d{1,3}){1,3}(?:-[a-z]+(?:\.\d+)?)?|(?:19|20)\d\d|\d{1,3}(?:[.,]\d{3})*[.,]\d{1,2}|\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?|\d+x\d+|\d{4}-\d\d-\d\dT[\d:.+]+Z?|(?:19|20)\d\d[-/]\d\d|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i
/** Days may be somebody's birth, those of the last years hardly. */
const DAY = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/
const RECENT_DAY = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:20)?2[3-9]|202[3-9][./-]\d{1,2}[./-]\d{1,2})$/

export function isNoValue(piece: string): boolean {
  return DAY.test(piece) ? RECENT_DAY.test(piece) : NO_VALUE.test(piece)
}
