/** The command line of the stand-in, as a value or as a sentence that says what is wrong with it. */
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { isCallbackSecret } from './callbacks/sign-callback.ts';
import { parseScenario } from './scenarios/parse-scenario.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';
import { DEFAULT_UNITS, type StandinOptions } from './standin-options.ts';

export const USAGE = `Usage: npm run standin -- [options]

  --port N               where to listen (default 4010; 0 takes a free port)
  --host NAME            address to listen on (default 127.0.0.1)
  --data DIR             keep tasks and results here (default: a temporary folder)
  --dry                  keep tasks and their states, render nothing
  --dry-kilobytes N      how large a dry result is besides its picture (default 0)
  --slots N              refuse a task when N are in flight (default: no limit)
  --slots-per-model      count slots for each model apart (default: over the account)
  --units N              refuse a task when N units are spent or held (default 1000000)
  --workers N            videos rendered at once (default 1)
  --submitted-ms N       how long a task stays "submitted" (default 600)
  --processing-ms N      how long it is "processing" at least (default 2400)
  --allow-origin URL     may fetch from this origin although its address is private; may be repeated
  --scenario NAME        begin with this scenario, see below
  --seed N               chooses what chance does in it (default 0)
  --faults FILE          begin with these faults, JSON as POST /standin/faults takes it
  --callback-secret KEY  sign callbacks with this whsec_… secret; may be repeated
  --api-key KEY          default standin-key
  --access-key KEY       default standin-access
  --secret-key KEY       default standin-secret
  --quiet                print nothing but where it listens
  --help                 this text

Scenarios

${SCENARIOS.map(({ name, sentence }) => `  ${name.padEnd(20)} ${sentence}`).join('\n')}
`;

const FLAGS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  dry: { type: 'boolean' },
  'dry-kilobytes': { type: 'string' },
  slots: { type: 'string' },
  'slots-per-model': { type: 'boolean' },
  units: { type: 'string' },
  workers: { type: 'string' },
  'submitted-ms': { type: 'string' },
  'processing-ms': { type: 'string' },
  'allow-origin': { type: 'string', multiple: true },
  scenario: { type: 'string' },
  seed: { type: 'string' },
  faults: { type: 'string' },
  'callback-secret': { type: 'string', multiple: true },
  'api-key': { type: 'string' },
  'access-key': { type: 'string' },
  'secret-key': { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export type CommandLine =
  | { readonly help: true }
  | { readonly help: false; readonly quiet: boolean; readonly faultsFile: string | null; readonly options: StandinOptions };

export function readCommandLine(args: readonly string[]): Result<CommandLine, string> {
  const flags = readFlags(args);
  if (!flags.ok) return flags;
  const { value } = flags;
  if (value.help === true) return ok({ help: true });
  const problems: string[] = [];
  const whole = (
    name: 'port' | 'dry-kilobytes' | 'slots' | 'units' | 'workers' | 'submitted-ms' | 'processing-ms' | 'seed',
    standard: number,
    min: number,
    max: number,
  ): number => {
    const text = value[name];
    if (text === undefined) return standard;
    const number = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= min && number <= max) return number;
    problems.push(`--${name} must be a whole number from ${min} to ${max}, not "${text}".`);
    return standard;
  };
  const origins = value['allow-origin'] ?? [];
  for (const origin of origins.filter((each) => !isOrigin(each)))
    problems.push(`--allow-origin must look like http://host:port, not "${origin}".`);
  const callbackSecrets = value['callback-secret'] ?? [];
  if (!callbackSecrets.every(isCallbackSecret)) problems.push('--callback-secret must be whsec_ and Base64.');
  const scenario = value.scenario === undefined ? null : parseScenario({ name: value.scenario, seed: whole('seed', 0, 0, 999_999_999) });
  if (scenario?.ok === false) problems.push(scenario.error.replace('"name"', '--scenario'));
  if (scenario && value.faults !== undefined) problems.push('--scenario and --faults exclude each other: a scenario is a list of faults.');
  const keys = { apiKey: value['api-key'], accessKey: value['access-key'], secretKey: value['secret-key'] };
  const credentials = Object.fromEntries(Object.entries(keys).filter(([, key]) => key !== undefined));
  const options: StandinOptions = {
    port: whole('port', 4010, 0, 65_535),
    host: value.host ?? '127.0.0.1',
    dataDir: value.data ?? null,
    dry: value.dry ?? false,
    dryKilobytes: whole('dry-kilobytes', 0, 0, 100_000),
    slots: value.slots === undefined ? null : whole('slots', 1, 1, 1_000_000),
    slotsPerModel: value['slots-per-model'] ?? false,
    units: whole('units', DEFAULT_UNITS, 0, 100_000_000),
    workers: whole('workers', 1, 1, 32),
    timing: { submitted: whole('submitted-ms', 600, 0, 3_600_000), processing: whole('processing-ms', 2400, 0, 3_600_000) },
    allowOrigins: origins.filter(isOrigin).map((origin) => new URL(origin).origin),
    callbackSecrets,
    ...(scenario?.ok ? { scenario: scenario.value } : {}),
    credentials,
  };
  return problems.length > 0
    ? fail(problems.join('\n'))
    : ok({ help: false, quiet: value.quiet ?? false, faultsFile: value.faults ?? null, options });
}

function readFlags(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: false }).values);
  } catch (error) {
    // parseArgs throws for what people type wrongly; its message names the flag.
    if (error instanceof TypeError) return fail(`${error.message.split('. ')[0]}. See --help.`);
    throw error;
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/';
}
