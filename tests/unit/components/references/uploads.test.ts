import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerOf, type Upload, uploadFile } from '#components/references/upload-file.ts';
import { canTryAgain, createUploads } from '#components/references/uploads.ts';
import type { ActionFailure, StoredFile } from '#lib/client/editor-actions.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { handMovedTime } from '../../client/hand-moved.ts';

afterEach(() => vi.unstubAllGlobals());

const facts = { mediaType: 'image/png', bytes: 1, width: 800, height: 600, durationSeconds: null, framesPerSecond: null };
const stored = (name: string): Result<StoredFile, ActionFailure> => ok({ fileId: 'f', url: '/api/files/f', name, facts });

function tray() {
  const answers: ((answer: Result<StoredFile, ActionFailure>) => void)[] = [];
  const arrived: string[] = [];
  const revoked: string[] = [];
  const time = handMovedTime();
  let id = 0;
  let cancelled = 0;
  const uploads = createUploads({
    upload: (): Upload => ({
      done: new Promise((resolve) => answers.push(resolve)),
      cancel: () => {
        cancelled += 1;
        answers.at(-1)?.(fail({ code: 'cancelled', sentence: 'It was not added.' }));
      },
    }),
    makeId: () => `p${id++}`,
    onStored: (_file, fileName, { replaces }) => arrived.push(replaces === null ? fileName : `${fileName} for ${replaces}`),
    objectUrls: { create: (file) => `blob:${file.name}`, revoke: (url) => revoked.push(url) },
    scheduler: time,
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const states = () => uploads.get().map(({ fileName, state }) => `${fileName} ${state}`);
  return { uploads, answers, arrived, revoked, states, settle, time, cancelled: () => cancelled };
}

const file = (name: string) => new File(['x'], name, { type: 'image/png' });

describe('pictures on their way in', () => {
  it('are shown at once and arrive in the order they were given in', async () => {
    const { uploads, answers, arrived, revoked, states, settle } = tray();
    uploads.add([file('a'), file('b')]);
    expect(states()).toEqual(['a sending', 'b waiting']);
    answers[0]?.(stored('a'));
    await settle();
    expect(states()).toEqual(['b sending']);
    answers[1]?.(stored('b'));
    await settle();
    expect(arrived).toEqual(['a', 'b']);
    expect(revoked).toEqual(['blob:a', 'blob:b']);
  });

  it('stay with the reason when they are refused, hold up nobody, and can be tried again', async () => {
    const { uploads, answers, arrived, states, settle } = tray();
    uploads.add([file('a'), file('b')]);
    answers[0]?.(fail({ code: 'not-a-picture', sentence: 'It is not a picture.' }));
    await settle();
    expect(states()).toEqual(['a failed', 'b sending']);
    expect(uploads.get()[0]?.failure?.sentence).toBe('It is not a picture.');
    answers[1]?.(stored('b'));
    await settle();
    uploads.retry('p0');
    answers[2]?.(stored('a'));
    await settle();
    expect(arrived).toEqual(['b', 'a']);
    expect(states()).toEqual([]);
  });

  it('are sent again, in their order, when the network is back; those that were refused are not', async () => {
    const { uploads, answers, arrived, states, settle } = tray();
    uploads.add([file('a'), file('b'), file('c')]);
    for (const code of ['upload-cut-off', 'not-a-picture', 'upload-cut-off']) {
      answers.at(-1)?.(fail({ code, sentence: '' }));
      await settle();
    }
    expect(states()).toEqual(['a failed', 'b failed', 'c failed']);
    uploads.resume();
    expect(states()).toEqual(['a sending', 'b failed', 'c waiting']);
    answers[3]?.(stored('a'));
    await settle();
    answers[4]?.(stored('c'));
    await settle();
    expect([arrived, states()]).toEqual([['a', 'c'], ['b failed']]);
  });

  it('are sent again by themselves where no network tells that it is back, ever later, and not in vain for ever', async () => {
    const { uploads, answers, arrived, time } = tray();
    const codes = () => uploads.get().map(({ failure }) => failure?.code);
    const breakOff = () => answers.at(-1)?.(fail({ code: 'upload-cut-off', sentence: '' }));
    uploads.add([file('a'), file('b')]);
    breakOff();
    await time.advance(0);
    answers.at(-1)?.(stored('b'));
    await time.advance(1_999);
    expect([answers.length, arrived]).toEqual([2, ['b']]);
    await time.advance(1);
    for (const pause of [10_000, 30_000, 60_000]) {
      breakOff();
      await time.advance(0);
      expect(codes()).toEqual(['upload-cut-off']);
      await time.advance(pause);
    }
    breakOff();
    await time.advance(3_600_000);
    expect([answers.length, codes()]).toEqual([6, ['upload-given-up']]);
    uploads.resume();
    breakOff();
    await time.advance(2_000);
    answers.at(-1)?.(stored('a'));
    await time.advance(0);
    expect(arrived).toEqual(['b', 'a']);
  });

  it('are not sent twice by a press and by themselves, and not at all from an editor that was left', async () => {
    const { uploads, answers, time } = tray();
    uploads.add([file('a')]);
    answers[0]?.(fail({ code: 'upload-cut-off', sentence: '' }));
    await time.advance(0);
    uploads.retry('p0');
    await time.advance(0);
    answers[1]?.(fail({ code: 'upload-cut-off', sentence: '' }));
    await time.advance(1_999);
    expect(answers).toHaveLength(2);
    uploads.leave();
    await time.advance(60_000);
    expect(answers).toHaveLength(2);
  });

  it('are not sent again when they were taken back meanwhile', async () => {
    const { uploads, answers, time, states } = tray();
    uploads.add([file('a')]);
    answers[0]?.(fail({ code: 'upload-cut-off', sentence: '' }));
    await time.advance(0);
    uploads.remove('p0');
    await time.advance(60_000);
    expect([answers.length, states()]).toEqual([1, []]);
  });

  it('become nothing when they are taken back while they are sent', async () => {
    const { uploads, arrived, states, settle, cancelled } = tray();
    uploads.add([file('a')]);
    uploads.remove('p0');
    await settle();
    expect([arrived, states(), cancelled()]).toEqual([[], [], 1]);
  });
});

describe('a picture that was refused', () => {
  it('gives its place to another file', async () => {
    const { uploads, answers, arrived, revoked, states, settle } = tray();
    uploads.add([file('a')], { replaces: 'bowl', takesName: false });
    answers[0]?.(fail({ code: 'not-an-image', sentence: 'It is not a picture.' }));
    await settle();
    uploads.exchange('p0', file('b'));
    expect(states()).toEqual(['b sending']);
    answers[1]?.(stored('b'));
    await settle();
    expect(arrived).toEqual(['b for bowl']);
    expect(revoked).toEqual(['blob:a', 'blob:b']);
  });

  it('is worth another try only where the way failed and not the file', () => {
    expect(canTryAgain({ code: 'upload-cut-off', sentence: '' })).toBe(true);
    expect(canTryAgain({ code: 'disk-full', sentence: '' })).toBe(true);
    expect(canTryAgain({ code: 'not-an-image', sentence: '' })).toBe(false);
    expect(canTryAgain({ code: 'too-large', sentence: '' })).toBe(false);
  });
});

describe('a picture for the place of another', () => {
  it('is forgotten when a second one is given for the same place', async () => {
    const { uploads, answers, arrived, settle } = tray();
    uploads.add([file('a')], { replaces: 'bowl', takesName: false });
    uploads.add([file('b')], { replaces: 'bowl', takesName: false });
    await settle();
    answers[1]?.(stored('b'));
    await settle();
    expect(arrived).toEqual(['b for bowl']);
  });
});

describe('the answer to an upload', () => {
  it('is a stored file, the sentence of the server, or a sentence of our own', () => {
    expect(answerOf(201, JSON.stringify({ fileId: 'f', url: '/u', name: 'n', facts }))).toMatchObject({ ok: true });
    expect(answerOf(422, JSON.stringify({ code: 'too-large', sentence: 'Too large.' }))).toEqual(
      fail({ code: 'too-large', sentence: 'Too large.' }),
    );
    expect(answerOf(502, '<html>')).toMatchObject({ ok: false, error: { code: 'bad-answer' } });
    expect(answerOf(200, 'null')).toMatchObject({ ok: false });
  });
});

describe('a file that stops on its way', () => {
  const sent = (file: File) => {
    let breakOff: () => void = () => undefined;
    class Request {
      readonly upload = { addEventListener: () => undefined };
      addEventListener = (type: string, listen: () => void) => {
        if (type === 'error') breakOff = listen;
      };
      open = () => undefined;
      setRequestHeader = () => undefined;
      send = () => undefined;
    }
    vi.stubGlobal('XMLHttpRequest', Request);
    const { done } = uploadFile(file, () => undefined);
    breakOff();
    return done;
  };

  it('was cut off with its network, or cannot be read any more because it was changed', async () => {
    expect(await sent(file('a'))).toMatchObject({ error: { code: 'upload-cut-off' } });
    const changed = file('b');
    changed.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
    const answer = await sent(changed);
    expect(answer).toMatchObject({ error: { code: 'file-unreadable' } });
    expect(!answer.ok && canTryAgain(answer.error)).toBe(false);
  });
});

describe('a file whose name ends in half a sign, as some disks allow', () => {
  it('is sent all the same, and holds up nobody', () => {
    const opened: string[] = [];
    class Request {
      readonly upload = { addEventListener: () => undefined };
      addEventListener = () => undefined;
      open = (_method: string, address: string) => opened.push(address);
      setRequestHeader = () => undefined;
      send = () => undefined;
    }
    vi.stubGlobal('XMLHttpRequest', Request);
    void uploadFile({ name: 'lamp\ud83d.png', size: 1, type: 'image/png' } as File, () => undefined);
    expect(opened).toEqual(['/api/files?name=lamp%EF%BF%BD.png']);
  });
});
