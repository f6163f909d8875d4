/** Planning what goes wrong: `/standin/faults` by a list, `/standin/scenario` by a name. One replaces the other. */
import type { FaultScript } from '../faults/fault-script.ts';
import { parseFaults } from '../faults/parse-faults.ts';
import { parseScenario } from '../scenarios/parse-scenario.ts';
import { faultsOf, SCENARIOS, scenarioNamed } from '../scenarios/scenarios.ts';
import type { Call } from './call.ts';
import { type Answer, refusal, WRONG_METHOD } from './envelope.ts';
import { readJson } from './read-body.ts';

export interface FaultTools {
  readonly faults: FaultScript;
  readonly log: (line: string) => void;
}

const wrong = (message: string): Answer => ({ httpStatus: 400, body: { message } });

export async function answerFaults({ request, requestId }: Call, { faults, log }: FaultTools): Promise<Answer> {
  if (request.method === 'DELETE') faults.set([]);
  else if (request.method === 'POST') {
    const body = await readJson(request);
    if (!body.ok) return refusal(requestId, body.error);
    const parsed = parseFaults(body.value);
    if (!parsed.ok) return wrong(parsed.error);
    faults.set(parsed.value);
    log(`faults planned: ${parsed.value.length}`);
  } else if (request.method !== 'GET') return refusal(requestId, WRONG_METHOD);
  return { httpStatus: 200, body: { faults: faults.planned() } };
}

export async function answerScenario({ request, requestId }: Call, { faults, log }: FaultTools): Promise<Answer> {
  if (request.method === 'POST') {
    const body = await readJson(request);
    if (!body.ok) return refusal(requestId, body.error);
    const chosen = parseScenario(body.value);
    if (!chosen.ok) return wrong(chosen.error);
    const { scenario, seed } = chosen.value;
    faults.set(faultsOf(scenario, seed), scenario.name);
    log(`scenario ${scenario.name}: ${scenario.sentence}`);
  } else if (request.method !== 'GET') return refusal(requestId, WRONG_METHOD);
  const playing = scenarioNamed(faults.scenario() ?? '');
  const scenarios = SCENARIOS.map(({ name, title, sentence }) => ({ name, title, sentence }));
  return { httpStatus: 200, body: { scenario: playing?.name ?? null, title: playing?.title ?? null, faults: faults.planned(), scenarios } };
}
