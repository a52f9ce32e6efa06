#!/usr/bin/env node
// The command line. Each command is loaded when it is called, so that `serve` does not wait for what only `demo` needs.
import { enableCompileCache } from 'node:module'
import { Command, Option } from 'commander'
import { readVersion } from './cli/version.ts'

// Halves the time to start from the second start on; where nothing can be written, it does nothing.
enableCompileCache()

const program = new Command('deckname')
  .description('Pseudonymising proxy between apps and LLM providers: personal data goes in, tokens go out, the answer comes back whole.')
  .version(readVersion())
  .showHelpAfterError('(deckname --help lists the commands)')
  .configureHelp({ sortSubcommands: false })

program
  .command('serve')
  .description('start the proxy (settings: environment variables and DECKNAME_CONFIG, see docs/run-it.md)')
  .addOption(new Option('--port <port>', 'port to listen on, instead of DECKNAME_PORT').argParser(Number))
  .option('--host <host>', 'address to listen on, instead of DECKNAME_HOST')
  .option('--policy <name or file>', 'policy, instead of DECKNAME_POLICY')
  .option('--sandbox', 'answer from the built-in sandbox instead of real providers; it is also used when no provider key is set')
  .action(async (options) => (await import('./cli/serve.ts')).serveCommand(options))

program
  .command('demo')
  .description('send sample requests through a proxy with a sandbox behind it, and show every step; needs no key')
  .option('--pause', 'wait for Enter after each request, for showing it on a screen')
  .action(async (options) => (await import('./cli/demo.ts')).demoCommand(options))

program
  .command('detect')
  .description('find personal data in a text, from files or standard input; nothing is sent anywhere')
  .argument('[files...]', 'text files; standard input if there are none')
  .option('--jsonl', 'read lines {"id","text"}, print lines {"id","spans":[{"start","end","type","score","by"}]}')
  .option('--why', 'tell why: what was proposed, weighed and given up')
  .option('--policy <name or file>', 'also use the own terms of a policy')
  .option('--miss <text>', 'tell what was seen of a piece of the text that was not found')
  .action(async (files, options) => (await import('./cli/detect.ts')).detectCommand(files, options))

program
  .command('explain')
  .description('read one request {"path","headers"?,"body"} and print what would be decided and sent; nothing is sent')
  .argument('[file]', 'a JSON file; standard input if there is none')
  .option('--jsonl', 'read one request a line, print one answer a line')
  .option('--policy <name or file>', 'policy, instead of DECKNAME_POLICY')
  .action(async (file, options) => (await import('./cli/explain.ts')).explainCommand(file, options))

program
  .command('verify')
  .description(
    'send invented values of every kind through the proxy as configured, with a recorder in each provider’s place, and show what each saw',
  )
  .option('--policy <name or file>', 'policy, instead of DECKNAME_POLICY')
  .option('--json', 'the same as JSON')
  .action(async (options) => (await import('./cli/verify.ts')).verifyCommand(options))

const policy = program.command('policy').description('work on policies')
policy
  .command('check')
  .description('check a policy and run its cases')
  .argument('[policies...]', 'names of files in policies/, or paths; DECKNAME_POLICY if there is none')
  .action(async (names) => (await import('./cli/policy-check.ts')).policyCheckCommand(names))

policy
  .command('test')
  .description('run the cases of policies')
  .argument('[policies...]', 'names of files in policies/, or paths; DECKNAME_POLICY if there is none')
  .option('--filter <text>', 'only cases whose title holds this')
  .action(async (names, options) => (await import('./cli/policy-test.ts')).policyTestCommand(names, options))
policy
  .command('explain')
  .description('tell a policy in words: who may process data, what becomes of which request')
  .argument('[policy]', 'name of a file in policies/, or a path; DECKNAME_POLICY if there is none')
  .option('--model <name>', 'the model that the app asks for, in the table of what goes where')
  .option('--json', 'the same as JSON')
  .action(async (name, options) => (await import('./cli/policy-explain.ts')).policyExplainCommand(name, options))
policy
  .command('diff')
  .description('which recorded requests another policy would decide differently; reads facts, never content')
  .argument('<before>', 'the policy in force: name or path')
  .argument('<after>', 'the policy to compare: name or path')
  .argument('[facts...]', 'audit logs, files of cases, or folders of them; audit.jsonl of DECKNAME_DATA if there is none')
  .option('--json', 'one line of JSON a difference')
  .action(async (before, after, facts, options) => (await import('./cli/policy-diff.ts')).policyDiffCommand(before, after, facts, options))

const keys = program.command('keys').description('make keys')
keys
  .command('master')
  .description('print a new master key for DECKNAME_MASTER_KEY')
  .option('--number <0-15>', 'its number in the ring', '0')
  .action(async (options) => (await import('./cli/keys.ts')).masterKeyCommand(options))
keys
  .command('tenant')
  .description('print a new key for a tenant, and the entry for the configuration file')
  .argument('<name>', 'the tenant')
  .action(async (name) => (await import('./cli/keys.ts')).tenantKeyCommand(name))

const audit = program.command('audit').description('work on the audit log')
audit
  .command('verify')
  .description('check that no line of an audit log was changed, removed or reordered')
  .argument('[file]', 'audit.jsonl; that of DECKNAME_DATA if there is none')
  .action(async (file) => (await import('./cli/audit-verify.ts')).auditVerifyCommand(file))

try {
  await program.parseAsync()
} catch (error) {
  const { explainFailure } = await import('./cli/failure.ts')
  process.stderr.write(`${explainFailure(error)}\n`)
  process.exitCode = 1
}
