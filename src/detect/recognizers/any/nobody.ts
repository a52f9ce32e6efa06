// Accounts that are nobody's: of machines and roles, and words that stand where logins stand.

/** Accounts of machines and roles, and words that follow a label without being a login. */
const NOBODY = new Set(
  `root admin administrator administrators system www-data ubuntu debian centos ec2-user daemon nobody guest gast user users username benutzer
  benutzername test tester postgres mysql redis nginx apache oracle sa sys git node app jenkins runner gitlab-runner deploy deployer deployment ansible
  docker vagrant pi service default public shared localhost host null undefined none true false string varchar text name nil id email e-mail mail
  password passwort pass pwd passwd login logout role key value token type object array char int integer number here all everyone channel
  anonymous unknown support info noreply no-reply root@localhost backup sshd cron systemd local dev developer prod production staging demo
  example beispiel muster foo bar baz someone anyone me self this that these you your xxx abc und oder and or the der die das ist is are was
  not nicht kein keine mit with for from von bei at in on to zu im am as wird wurde war hat has had kann can will muss must should soll
  latest next beta alpha main master origin types media import charset page layer container keyframes font-face supports property
  override param params return returns throws throw deprecated see since author version todo fixme link code inheritdoc typedef template
  component injectable input output test before after beforeeach aftereach autowired bean entity table column getmapping postmapping
  requestmapping restcontroller controller repository configuration value data getter setter builder notnull nullable suppresswarnings
  staticmethod classmethod dataclass abstractmethod pytest app.route tailwind apply include extend mixin use forward if else each function
  web home platform team assistent assistant claude gpt chatgpt bot copilot gemini mistral system32 file files request response session
  management interface experience story stories agent group guide manual interfaces input inputs data accounts new old neu alt gesperrt locked
  disabled active aktiv inactive existiert exists funktioniert works failed fails error gmail outlook yahoo example.com defined definiert
  inherit owner make bin arn str adduser required invalid valid password_hash created_at updated_at req res ctx props state config settings options env process console window document`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** An account of nobody in particular. */
export function isNobody(name: string): boolean {
  return NOBODY.has(name.toLowerCase())
}
