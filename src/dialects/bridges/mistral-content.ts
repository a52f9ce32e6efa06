// Message content, OpenAI chat to Mistral: a string, or parts that each have a counterpart.
import type { AssistantMessage$Outbound, UserMessage$Outbound } from '@mistralai/mistralai/models/components'
import { ProxyError } from '../../errors.ts'
import { isObject, type Json, type JsonObject } from '../../wire/json.ts'
import { isPresent, readObject, readString, required } from './read-field.ts'

type Chunk = Extract<NonNullable<UserMessage$Outbound['content']>, readonly unknown[]>[number]
export type Content = Extract<AssistantMessage$Outbound['content'], string | readonly unknown[]>

/** Only users send more than text; Mistral refuses the rest. */
export function contentOf(value: Json | undefined, param: string, role: 'user' | 'other', dropped: Set<string>): Content {
  if (!isPresent(value)) return ''
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) throw new ProxyError('invalid_request', { param })
  return value.map((part, index) => {
    if (!isObject(part)) throw new ProxyError('invalid_request', { param: `${param}[${index}]` })
    if (isPresent(part['prompt_cache_breakpoint'])) dropped.add('messages.content.prompt_cache_breakpoint')
    return chunkOf(part, `${param}[${index}]`, role, dropped)
  })
}

function chunkOf(part: JsonObject, param: string, role: 'user' | 'other', dropped: Set<string>): Chunk {
  const type = part['type']
  if (type === 'text') return { type, text: required(readString(part, 'text', `${param}.text`), `${param}.text`) }
  if (type === 'refusal') return { type: 'text', text: required(readString(part, 'refusal', `${param}.refusal`), `${param}.refusal`) }
  if (role === 'user') {
    if (type === 'image_url') return imageOf(part, `${param}.image_url`, dropped)
    if (type === 'input_audio') return audioOf(part, `${param}.input_audio`)
    if (type === 'file') return documentOf(part, `${param}.file`)
  }
  throw new ProxyError('unsupported_parameter', { param: `${param}.type` })
}

function imageOf(part: JsonObject, param: string, dropped: Set<string>): Chunk {
  const image = required(readObject(part, 'image_url', param), param)
  const url = required(readString(image, 'url', `${param}.url`), `${param}.url`)
  const detail = readString(image, 'detail', `${param}.detail`)
  if (detail === undefined) return { type: 'image_url', image_url: { url } }
  if (detail !== 'original') return { type: 'image_url', image_url: { url, detail } }
  dropped.add('messages.content.image_url.detail')
  return { type: 'image_url', image_url: { url, detail: 'high' } }
}

function audioOf(part: JsonObject, param: string): Chunk {
  const audio = required(readObject(part, 'input_audio', param), param)
  return { type: 'input_audio', input_audio: required(readString(audio, 'data', `${param}.data`), `${param}.data`) }
}

function documentOf(part: JsonObject, param: string): Chunk {
  const file = required(readObject(part, 'file', param), param)
  if (isPresent(file['file_id'])) throw new ProxyError('unsupported_parameter', { param: `${param}.file_id` })
  const data = required(readString(file, 'file_data', `${param}.file_data`), `${param}.file_data`)
  const name = readString(file, 'filename', `${param}.filename`)
  return {
    type: 'document_url',
    document_url: data.startsWith('data:') ? data : `data:application/pdf;base64,${data}`,
    ...(name === undefined ? {} : { document_name: name }),
  }
}
