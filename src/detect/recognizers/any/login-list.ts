// Lists of logins behind a word for them, in JSON, YAML and TOML.
import type { Span } from '../../span.ts'
import { isLoginAfterLabel, isLoginOfName } from './login-name.ts'
import { loginSpan, stick } from './login-notation.ts'

const LIST_OPENS = /["'\x60]?[ \t]{0,4}[:=][ \t]{0,4}(?:\[\s{0,16}|\r?\n[ \t]{0,12}- )/y
const LIST_ITEM = /(["'\x60]?)(@?[a-zà-ž][\wà-ž.-]{1,38}[\wà-ž])\1(?=\s{0,16}[,\]]|\s*$|[ \t]{0,8}\r?\n)/y
const LIST_GOES_ON = /\s{0,4},\s{0,16}|\r?\n[ \t]{0,12}- /y
const MOST_ITEMS = 20

/** "owners": ["tmarsh", "k.oduya"]: where one of the list is a login by its looks, so are the others. */
export function listedLogins(text: string, end: number): Span[] {
  const opens = stick(LIST_OPENS, text, end)
  if (opens === null) return []
  const items: { readonly start: number; readonly value: string }[] = []
  let at = end + opens[0].length
  while (items.length < MOST_ITEMS) {
    const item = stick(LIST_ITEM, text, at)
    if (item === null) break
    items.push({ start: at + (item[1] as string).length, value: item[2] as string })
    at += item[0].length
    const more = stick(LIST_GOES_ON, text, at)
    if (more === null) break
    at += more[0].length
  }
  if (!items.some(({ value }) => isLoginOfName(value) || /^@/.test(value))) return []
  return items.flatMap(({ start, value }) => {
    const found = /-|^team/.test(value) || !isLoginAfterLabel(value.replace('@', '')) ? undefined : loginSpan(start, value, 0.75)
    return found === undefined ? [] : [found]
  })
}
