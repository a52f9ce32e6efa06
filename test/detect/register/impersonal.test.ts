// Sources and technical writing: what looks like personal data there and is none, and what is personal all the same.
import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/detect/detect.ts'

const found = (text: string): string[] => detect(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

describe('detect() in sources', () => {
  const QUIET: readonly (readonly [name: string, text: string])[] = [
    [
      'Go',
      'func read(path string) error {\n\tfile, err := Open(path)\n\tif err != nil {\n\t\treturn nil\n\t}\n\tdefer file.Close()\n\treturn nil\n}\n',
    ],
    [
      'C',
      '#include <openssl/x509.h>\nint OCSP_request_set1_name(OCSP_REQUEST *req, const X509_NAME *nm);\n#define sk_X509_ALGOR_new_null() ((STACK_OF(X509_ALGOR) *)OPENSSL_sk_new_null())\nvoid SRP_user_pwd_free(SRP_user_pwd *user_pwd);\n',
    ],
    [
      'assembler',
      'TEXT runtime·open(SB),NOSPLIT|NOFRAME,$-8\n\tMOVD name+0(FP), R0\n\tMOVW mode+8(FP), R1\n\tMOVW perm+12(FP), R2\n\tRET\n',
    ],
    [
      'Python decorators',
      'class Path(Protocol):\n    @abc.abstractmethod\n    def name(self) -> str: ...\n    @overload\n    def open(self, mode: str) -> IO[str]: ...\n    @stopped.setter\n    def stopped(self, value: bool) -> None: ...\n',
    ],
    [
      'options that are handed on',
      "const auth = { username, password: password, otp: opts.otp };\nconst session = http2.connect(client[kUrl], { createConnection });\nlet handle: FileHandle | undefined;\nconst uid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';\n",
    ],
    [
      'a list of first names',
      `export default [\n${['Aaliyah', 'Abigail', 'Ada', 'Adele', 'Agnes', 'Aida', 'Alba', 'Alena', 'Alice', 'Alma', 'Amelie', 'Anna', 'Antonia'].map((name) => `  '${name}',`).join('\n')}\n];\n`,
    ],
    ['an alphabet', 'const digits = "0123456789abcdefghijklmnopqrstuvwxyz"\nconst DIGITS = "0123456789ABCDEF";\n'],
    [
      'a stylesheet',
      '@media (max-width: 60em) {\n  .rose { background: url(/img/lily@2x.png); font-family: Georgia; }\n}\n@keyframes fade {\n  from { opacity: 0; }\n}\n',
    ],
    [
      'tags of templates',
      '<div class="pl-4">\n    <button @click="expanded = !expanded">x</button>\n    @foreach ($elements as $element) {\n    @endforeach\n</div>\n',
    ],
    ['what is to be done', '// TODO cache: drop\n// FIXME memory: leaks\n// NOTE: options are merged\nconst x = get(y);\n'],
    [
      'keys and types',
      'var names = map[uint16]string{\n\ttls.VersionTLS10: "TLSv1",\n\ttls.VersionTLS11: "TLSv1.1",\n\ttls.VersionTLS12: "TLSv1.2",\n}\nclass Sharpen implements Transformation\n{\n}\n',
    ],
    ['functions of one family', 'Die Funktionen rex_get, rex_post, rex_request und rex_env lesen Werte: `rex_get()`.\n'],
    ['keys of a configuration', 'use_hsts: true\nhsts_max_age: 31536000 # 1 year\nuse_gzip: false\n'],
    [
      'commands for users',
      '```bash\nphp vendor/bin/console contao:user:list\nphp console user:set-password\nsudo apt-get install pandoc\n```\n',
    ],
    ['variables called like their keys', 'c.JSON(200, gin.H{\n  "message": message,\n  "nick":    nick,\n})\n'],
    ['anchors', '<a name="bimmelbam"></a>\n\n### Workflow\n\nSee `npm run x` and `x --help`.\n'],
    ['handlers', '{"handle": [{"handler": "reverse_proxy", "upstreams": []}]}\nAn error handler for ``HTTPException`` is called first.\n'],
    ['commands', 'python3 -m venv .venv\npip install -r requirements.txt\npip install -e .\n'],
    ['named steps', 'steps:\n  - name: Sharpen Images\n    run: npm run sharpen\n  - name: Nightly Build\n    uses: actions/build@v4\n'],
    ['masks and groups', 'const MASK = "255.255.255.0";\nconst ALL_HOSTS = parse("224.0.0.1");\nconst RESOLVER = connect("8.8.8.8");\n'],
  ]
  it.each(QUIET)('finds nobody: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  const PERSONAL: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    [
      'a record',
      "const customer = { name: 'Anna Berg', email: 'anna.berg@posteo.example' };\nsave(customer);\n",
      ['PERSON Anna Berg', 'EMAIL anna.berg@posteo.example'],
    ],
    [
      'rows of an INSERT',
      "INSERT INTO customers (first_name, last_name) VALUES ('Tobias', 'Ehlert');\nINSERT INTO customers (first_name, last_name) VALUES ('Mira', 'Kranz');\n",
      ['PERSON Tobias', 'PERSON Ehlert', 'PERSON Mira', 'PERSON Kranz'],
    ],
    [
      'a table in a string',
      'const csv = `name,mail\nTobias Ehlert,t.ehlert@mailbox.example\n`;\nparse(csv);\n',
      ['PERSON Tobias Ehlert', 'EMAIL t.ehlert@mailbox.example'],
    ],
    ['a trailer', 'Signed-off-by: Tobias Ehlert <t.ehlert@mailbox.example>\n', ['PERSON Tobias Ehlert', 'EMAIL t.ehlert@mailbox.example']],
    [
      'an author',
      '{\n  "name": "left",\n  "version": "1.0.0",\n  "author": "Tobias Ehlert <t.ehlert@mailbox.example>"\n}\n',
      ['PERSON Tobias Ehlert', 'EMAIL t.ehlert@mailbox.example'],
    ],
    ['a child in a list', "const kinder = ['Emma'];\nfor (const kind of kinder) begruesse(kind);\n", ['PERSON Emma']],
    [
      'a call',
      "p = Person('Mira', 'Kranz', date(1981, 4, 2))\nassert p.full_name == 'Mira Kranz'\nreturn p\n",
      ['PERSON Mira', 'PERSON Kranz', 'PERSON Mira Kranz'],
    ],
    [
      'a login and its password',
      "const passwort = 'Kiel-2041!x';\nconst user = 'tehlert';\nlogin(user, passwort);\n",
      ['CREDENTIAL Kiel-2041!x', 'USERNAME tehlert'],
    ],
    [
      'a login in an address',
      'const PG = "postgres://mkranz:T4nnenzapfen@db.intern.example:5432/x";\nconst pool = connect(PG);\n',
      ['USERNAME mkranz', 'CREDENTIAL T4nnenzapfen'],
    ],
    [
      'logins that look like parts of programs',
      'Please unlock the user `AnnaBerg`, she is @lena_2004 on the forum and @mkranz1998 here.\nRun `npm test` and `npm run x` and `x --help` first.\n',
      ['USERNAME AnnaBerg', 'USERNAME @lena_2004', 'USERNAME @mkranz1998'],
    ],
    ['who is to mend it', '// FIXME jlange: the cache is never cleared\nreturn cache[x];\n', ['USERNAME jlange']],
    ['who is to do it', '# TODO(anna.krueger): drop this\ndef f(x):\n    return x\n', ['USERNAME anna.krueger']],
    ['a comment', '// TODO: ask Herr Ehlert about the limit\nfunction limit(x) {\n  return x > 3;\n}\n', ['PERSON Ehlert']],
  ]
  it.each(PERSONAL)('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('detect() in documents of projects', () => {
  it.each([
    [
      'a list of changes',
      '* Add Go 1.24 by @tehlert in https://github.com/acme/tool/pull/3331\n* Bump deps (#656, @mkranz)\n* fix docs ([161c235](https://github.com/acme/tool/commit/161c235)) ([#3203](https://github.com/acme/tool/issues/3203))\n',
    ],
    [
      'links to repositories',
      '{\n  "repository": "https://github.com/mkranz/minipass.git",\n  "bugs": { "url": "https://github.com/mkranz/minipass/issues" },\n  "devDependencies": { "ava": "^6.1.2", "@mkranz/x": "1.0.0" }\n}\n',
    ],
    [
      'chapters and works that a text refers to',
      'Der Begriff wird in [@kuhlen_metadaten_2023] erklärt, siehe auch @sec-aufbau und @fig-schichten, anders [@DFG2021].\n',
    ],
    ['tags in a sentence', 'Everything with an `@internal` annotation is left out, see {@linkcode parseSync} for more.\n'],
    ['places in a file', 'const traced = originalPositionFor(tracer, { line: 1, column: 5 });\nassert.equal(traced.line, 2);\n'],
    [
      'entries of an encyclopaedia',
      'Codes: [Tristan da Cunha](https://en.wikipedia.org/wiki/Tristan_da_Cunha). Tristan da Cunha shares one.\n',
    ],
    [
      'words behind a word for users',
      'A struct may hold data owned by something\nelse. Wenn ein Benutzer manuell beide Filter setzt, gilt der letzte.\n',
    ],
    ['a gazette of laws', 'Die Verordnung (BGBl. 1990 II S. 885) tritt auf Grund des Artikels 2 in den Jahren 2010 bis 2015 in Kraft.\n'],
    ['amounts', 'im Jahr 2016 insgesamt bis zu 1 053 600 000 Euro, danach bis zu 794 400 000 Euro\n'],
    ['a badge', '[![Build](https://github.com/acme/tool/actions/workflows/ci.yml/badge.svg)](https://github.com/acme/tool/actions)\n'],
    [
      'names of programs',
      'Install it with Homebrew: `brew install x`. Then run `x --help` and `x --version`, or use `npm i x` with Xcode.\n',
    ],
    [
      'a licence of a foundation',
      'along with this program; if not, write to the Free Software Foundation, Inc.,\n59 Temple Place, Suite 330, Boston, MA 02111-1307 USA\n',
    ],
    [
      'a holder over a free licence',
      'The MIT License\n\nCopyright (c) 2019 Tobias Ehlert\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n',
    ],
  ])('finds nobody: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('finds holders without a free licence, and everywhere when the name stands elsewhere too', () => {
    expect(found('Copyright 2025 Tobias Ehlert. Alle Rechte vorbehalten.\n')).toContain('PERSON Tobias Ehlert')
    const text = 'MIT License\nCopyright (c) 2019 Tobias Ehlert\n\nKontakt: Herr Tobias Ehlert\n'
    expect(found(text).filter((find) => find === 'PERSON Tobias Ehlert')).toHaveLength(2)
  })

  it('finds profiles and people who are thanked', () => {
    expect(found('Thanks to @mkranz for `parse()`. Profile: https://github.com/mkranz\n')).toEqual([
      'USERNAME @mkranz',
      'URL_PERSONAL https://github.com/mkranz',
    ])
  })

  it('takes what is said of people in prose as ever', () => {
    expect(found('Hallo Frau Kranz, die Funktion parse() wirft einen Fehler, sagt Tobias Ehlert.')).toEqual([
      'PERSON Kranz',
      'PERSON Tobias Ehlert',
    ])
  })
})
