// Tools and the choice among them, OpenAI chat to Mistral.
import type { ChatCompletionRequest$Outbound, Tool$Outbound } from '@mistralai/mistralai/models/components'
import { ProxyError } from '../../errors.ts'
import { isObject, type Json, type JsonObject } from '../../wire/json.ts'
import { isPresent, readArray, readBoolean, readObject, readString, required } from './read-field.ts'

/** Mistral's documented limit. */
const MOST_TOOLS = 128

type MistralTool = Tool$Outbound & { type: 'function' }
type MistralTools = Pick<ChatCompletionRequest$Outbound, 'tool_choice'> & { tools?: MistralTool[] }

export function toolsOf(body: JsonObject): MistralTools {
  const tools = (readArray(body, 'tools') ?? []).map((tool, index) => toolOf(tool, `tools[${index}]`))
  const chosen = choose(body['tool_choice'], tools)
  if (chosen.tools.length > MOST_TOOLS) throw new ProxyError('unsupported_parameter', { param: 'tools' })
  if (chosen.tools.length > 0) return { tools: chosen.tools, ...(chosen.choice === undefined ? {} : { tool_choice: chosen.choice }) }
  // Without tools only the choices that call none can be met.
  if (chosen.choice !== undefined && chosen.choice !== 'none' && chosen.choice !== 'auto')
    throw new ProxyError('invalid_request', { param: 'tool_choice' })
  return {}
}

function toolOf(tool: Json, param: string): MistralTool {
  if (!isObject(tool)) throw new ProxyError('invalid_request', { param })
  if (tool['type'] !== 'function') throw new ProxyError('unsupported_parameter', { param: `${param}.type` })
  const given = required(readObject(tool, 'function', `${param}.function`), `${param}.function`)
  const description = readString(given, 'description', `${param}.function.description`)
  const strict = readBoolean(given, 'strict', `${param}.function.strict`)
  return {
    type: 'function',
    function: {
      name: required(readString(given, 'name', `${param}.function.name`), `${param}.function.name`),
      ...(description === undefined ? {} : { description }),
      ...(strict === undefined ? {} : { strict }),
      parameters: readObject(given, 'parameters', `${param}.function.parameters`) ?? { type: 'object', properties: {} },
    },
  }
}

interface Chosen {
  readonly tools: MistralTool[]
  readonly choice?: NonNullable<MistralTools['tool_choice']>
}

function choose(choice: Json | undefined, tools: MistralTool[]): Chosen {
  if (!isPresent(choice)) return { tools }
  if (typeof choice === 'string') return { tools, choice: modeOf(choice, 'tool_choice') }
  if (!isObject(choice)) throw new ProxyError('invalid_request', { param: 'tool_choice' })
  if (choice['type'] === 'function') return { tools, choice: { type: 'function', function: { name: nameOf(choice, 'tool_choice') } } }
  if (choice['type'] !== 'allowed_tools') throw new ProxyError('unsupported_parameter', { param: 'tool_choice.type' })

  const param = 'tool_choice.allowed_tools'
  const allowed = required(readObject(choice, 'allowed_tools', param), param)
  const names = new Set(
    required(readArray(allowed, 'tools', `${param}.tools`), `${param}.tools`).map((tool) => nameOf(tool, `${param}.tools`)),
  )
  const left = tools.filter((tool) => names.has(tool.function.name))
  if (left.length === 0) throw new ProxyError('invalid_request', { param: `${param}.tools` })
  return { tools: left, choice: modeOf(readString(allowed, 'mode', `${param}.mode`) ?? 'auto', `${param}.mode`) }
}

function modeOf(mode: string, param: string): string {
  if (mode === 'required') return 'any'
  if (mode === 'none' || mode === 'auto') return mode
  throw new ProxyError('invalid_request', { param })
}

function nameOf(tool: Json, param: string): string {
  if (!isObject(tool)) throw new ProxyError('invalid_request', { param })
  if (tool['type'] !== 'function') throw new ProxyError('unsupported_parameter', { param: `${param}.type` })
  const named = required(readObject(tool, 'function', `${param}.function`), `${param}.function`)
  return required(readString(named, 'name', `${param}.function.name`), `${param}.function.name`)
}
