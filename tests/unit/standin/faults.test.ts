import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, type Fault, type FaultPlace } from '#lib/standin/faults/fault.ts';
import { createFaultScript } from '#lib/standin/faults/fault-script.ts';
import { parseFaults } from '#lib/standin/faults/parse-faults.ts';
import { refusalOf } from '#lib/standin/http/error-codes.ts';

/** A script whose time the test moves by hand. */
function scripted(faults: readonly Fault[]) {
  let now = 1_000_000;
  const script = createFaultScript(() => now);
  script.set(faults);
  const kinds = (on: FaultPlace, calls: number, subject = about(null)): (string | null)[] =>
    Array.from({ length: calls }, () => script.next(on, subject)?.kind ?? null);
  return { script, kinds, pass: (ms: number) => (now += ms) };
}

const about = (externalTaskId: string | null, model: string | null = null) => ({ externalTaskId, model });

describe('which call a fault hits', () => {
  it('is the one after the skipped calls, as often as asked, and only of its own kind', () => {
    const { script, kinds } = scripted([{ on: 'create', kind: 'drop', skip: 1, times: 2 }]);
    expect(kinds('query', 1)).toEqual([null]);
    expect(kinds('create', 4)).toEqual([null, 'drop', 'drop', null]);
    expect(script.planned()).toEqual([]);
  });

  it('comes one after the other when several are planned for a call', () => {
    const { kinds } = scripted([
      { on: 'query', kind: 'http', status: 500 },
      { on: 'query', kind: 'html' },
    ]);
    expect(kinds('query', 3)).toEqual(['http', 'html', null]);
  });

  it('never runs out when it is to be always', () => {
    const { script, kinds } = scripted([{ on: 'list', kind: 'drop', times: 'always' }]);
    expect(new Set(kinds('list', 1000))).toEqual(new Set(['drop']));
    expect(script.planned()).toEqual([{ on: 'list', kind: 'drop', skip: 0, times: 'always' }]);
  });

  it('is about one task or one model when it says so, and others leave its count alone', () => {
    const { kinds } = scripted([
      { on: 'query', kind: 'drop', externalId: 'mine' },
      { on: 'create', kind: 'hang', model: 'kling-video-o1' },
    ]);
    expect(kinds('query', 2, about('yours'))).toEqual([null, null]);
    expect(kinds('query', 1, about(null))).toEqual([null]);
    expect(kinds('query', 2, about('mine'))).toEqual(['drop', null]);
    expect(kinds('create', 1, about('mine', 'kling-v3-omni'))).toEqual([null]);
    expect(kinds('create', 1, about('mine', 'kling-video-o1'))).toEqual(['hang']);
  });

  it('begins and ends by the clock when it has times', () => {
    const { script, kinds, pass } = scripted([{ on: 'query', kind: 'drop', times: 'always', afterMs: 1000, forMs: 500 }]);
    expect(kinds('query', 1)).toEqual([null]);
    pass(1000);
    expect(kinds('query', 1)).toEqual(['drop']);
    pass(500);
    expect(kinds('query', 1)).toEqual([null]);
    expect(script.planned()).toEqual([]);
  });
});

describe('faults by chance', () => {
  it('hit their share of calls', () => {
    const { kinds } = scripted([{ on: 'query', kind: 'drop', times: 'always', probability: 0.3, seed: 11 }]);
    const hits = kinds('query', 10_000).filter((kind) => kind === 'drop').length;
    expect(hits).toBeGreaterThan(2800);
    expect(hits).toBeLessThan(3200);
  });

  it('leave the call to the next fault when they do not hit', () => {
    const { kinds } = scripted([
      { on: 'query', kind: 'drop', times: 'always', probability: 0.5 },
      { on: 'query', kind: 'html', times: 'always' },
    ]);
    expect(new Set(kinds('query', 50))).toEqual(new Set(['drop', 'html']));
  });

  it('treat a task the same under the same seed, whoever else is asked about in between', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 }), (seed, order) => {
        const faults: Fault[] = [{ on: 'query', kind: 'drop', times: 'always', probability: 0.5, seed }];
        const alone = scripted(faults).kinds('query', order.filter((id) => id === 'a').length, about('a'));
        const { kinds } = scripted(faults);
        const mixed = order.flatMap((id) => kinds('query', 1, about(id)).map((kind) => ({ id, kind })));
        expect(mixed.filter(({ id }) => id === 'a').map(({ kind }) => kind)).toEqual(alone);
      }),
    );
  });

  it('treat tasks differently under different seeds', () => {
    const under = (seed: number) => scripted([{ on: 'query', kind: 'drop', times: 'always', probability: 0.5, seed }]).kinds('query', 64);
    expect(under(1)).not.toEqual(under(2));
  });
});

describe('what is planned for a task', () => {
  it('is all of it at once: its failure, its cuts, its time', () => {
    const { script } = scripted([
      { on: 'task', kind: 'move-cuts', frames: -3 },
      { on: 'task', kind: 'fail', message: 'no' },
      { on: 'task', kind: 'delay', ms: 70 },
    ]);
    expect(script.forTask(about('x'))).toEqual({ failure: 'no', cutsMovedFrames: -3, delayMs: 70 });
    expect(script.forTask(about('y'))).toEqual({ failure: null, cutsMovedFrames: 0, delayMs: 0 });
  });
});

describe('the clock', () => {
  it('is off by every skew in force, and right again when they are over', () => {
    const { script, pass } = scripted([
      { on: 'clock', kind: 'skew', ms: 60_000 },
      { on: 'clock', kind: 'skew', ms: -10_000, forMs: 5000 },
    ]);
    expect(script.skewMs()).toBe(50_000);
    pass(5000);
    expect(script.skewMs()).toBe(60_000);
    script.set([]);
    expect(script.skewMs()).toBe(0);
  });
});

describe('the error that a fault answers with', () => {
  it('needs only its code, or only its status', () => {
    expect(refusalOf({ code: 1102 })).toEqual({ httpStatus: 429, code: 1102, message: 'Account balance not enough' });
    expect(refusalOf({ code: 1103 })).toMatchObject({ httpStatus: 403 });
    expect(refusalOf({ status: 503 })).toMatchObject({ code: 5001 });
    expect(refusalOf({ status: 429 })).toMatchObject({ code: 1302 });
    expect(refusalOf({})).toMatchObject({ httpStatus: 500, code: 5000 });
    expect(refusalOf({ status: 418, code: 7, message: 'tea' })).toEqual({ httpStatus: 418, code: 7, message: 'tea' });
  });
});

describe('faults as somebody wrote them', () => {
  it('are taken as a list or inside an object', () => {
    const fault = { on: 'create', kind: 'drop', accept: true };
    expect(parseFaults({ faults: [fault] })).toEqual({ ok: true, value: [fault] });
    expect(parseFaults([fault])).toEqual({ ok: true, value: [fault] });
  });

  it('are taken in every combination of place and kind of the table', () => {
    for (const [on, kinds] of Object.entries(FAULT_KINDS))
      for (const kind of kinds)
        expect(parseFaults([{ on, kind, ...(kind === 'skew' ? { ms: -1 } : {}) }]), `${on} ${kind}`).toMatchObject({ ok: true });
  });

  it.each([
    [{}, 'needs "on"'],
    [{ on: 'never', kind: 'drop' }, 'needs "on"'],
    [{ on: 'toString', kind: 'drop' }, 'needs "on"'],
    [{ on: 'create', kind: 'fail' }, 'needs "kind" to be one of drop, hang'],
    [{ on: 'task', kind: 'drop' }, 'needs "kind" to be one of fail, delay, move-cuts'],
    [{ on: 'list', kind: 'http', status: '500' }, 'needs "status" to be a whole number from 200 to 599'],
    [{ on: 'list', kind: 'drop', times: 0 }, 'needs "times" to be "always" or a whole number'],
    [{ on: 'list', kind: 'drop', probability: 1.5 }, 'needs "probability"'],
    [{ on: 'list', kind: 'drop', tims: 2 }, 'has a field "tims" that does not exist'],
    [{ on: 'list', kind: 'drop', code: 1303 }, 'has "code", which means nothing for "drop"'],
    [{ on: 'list', kind: 'drop', accept: true }, 'means something only for "create"'],
    [{ on: 'list', kind: 'delay', ms: -1 }, 'needs "ms" to be from 0'],
    [{ on: 'task', kind: 'move-cuts', frames: 0 }, 'other than 0'],
    [{ on: 'clock', kind: 'skew' }, 'needs "ms"'],
    ['drop', 'is no object'],
  ])('are refused with a sentence when they make no sense: %j', (fault, sentence) => {
    expect(parseFaults([fault])).toEqual({ ok: false, error: expect.stringContaining(sentence) });
  });

  it('get a verdict and never a crash, whatever they are', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => typeof parseFaults(value).ok === 'boolean'));
    const field = fc.constantFrom('on', 'kind', 'times', 'ms', '__proto__', 'constructor', 'message');
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('create', 'task', 'drop', 'delay', 'skew'));
    fc.assert(fc.property(fc.array(fc.dictionary(field, value)), (list) => typeof parseFaults(list).ok === 'boolean'));
  });
});
