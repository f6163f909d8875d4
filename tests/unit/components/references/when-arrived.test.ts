import { describe, expect, it } from 'vitest';
import type { Upload } from '#components/references/upload-file.ts';
import { arriving, missedByRequest, uploadLine } from '#components/references/upload-lines.ts';
import { createUploads } from '#components/references/uploads.ts';
import { whenArrived } from '#components/references/when-arrived.ts';
import { fail, ok } from '#lib/kernel/result.ts';
import { anEditor, storyboardOf } from '../../client/an-editor.ts';
import { handMovedTime, settled } from '../../client/hand-moved.ts';

/** An editor with one line of uploads; each is answered by hand, and what has arrived is written into `inPlan`. */
function aTray() {
  const { editor } = anEditor(storyboardOf(5));
  const inPlan: string[] = [];
  const answers: PromiseWithResolvers<Awaited<Upload['done']>>[] = [];
  const line = uploadLine(editor, 'videos', () =>
    createUploads({
      upload: () => {
        const answer = Promise.withResolvers<Awaited<Upload['done']>>();
        answers.push(answer);
        return { done: answer.promise, cancel: () => undefined };
      },
      makeId: editor.makeId,
      onStored: (_stored, name) => inPlan.push(name),
      objectUrls: { create: () => 'blob:', revoke: () => undefined },
      scheduler: handMovedTime(),
    }),
  );
  const facts = { mediaType: 'video/mp4', bytes: 1, width: 8, height: 8, durationSeconds: 3, framesPerSecond: 24 };
  return {
    editor,
    line,
    inPlan,
    store: (at: number) => answers[at]?.resolve(ok({ fileId: 'f', url: '/api/files/f', name: 'f', facts })),
    breakOff: (at: number) => answers[at]?.resolve(fail({ code: 'upload-cut-off', sentence: 'The connection broke.' })),
    refuse: (at: number) => answers[at]?.resolve(fail({ code: 'not-a-video', sentence: 'It is no video.' })),
  };
}

const file = (name: string) => new File(['x'], name);

describe('what a request of this moment would go out without', () => {
  const pictures = (tray: ReturnType<typeof aTray>) =>
    uploadLine(tray.editor, 'pictures', () =>
      createUploads({
        upload: () => ({ done: new Promise(() => undefined), cancel: () => undefined }),
        makeId: tray.editor.makeId,
        onStored: () => undefined,
        objectUrls: { create: () => 'blob:', revoke: () => undefined },
        scheduler: handMovedTime(),
      }),
    );

  it('is a video, and a picture in the place of another; no words name a new picture yet', () => {
    const tray = aTray();
    pictures(tray).add([file('New.png')]);
    expect(missedByRequest(tray.editor)).toEqual([]);
    pictures(tray).add([file('Better.png')], { replaces: 'r1', takesName: true });
    tray.line.add([file('Walk.mp4')]);
    expect(missedByRequest(tray.editor).map(({ fileName }) => fileName)).toEqual(['Walk.mp4', 'Better.png']);
  });

  it('is also what broke off on its way, since it comes by itself', async () => {
    const tray = aTray();
    tray.line.add([file('Walk.mp4')]);
    tray.breakOff(0);
    await settled();
    expect(missedByRequest(tray.editor)).toHaveLength(1);
  });

  it('is nothing that was refused', async () => {
    const tray = aTray();
    tray.line.add([file('Walk.mp4')]);
    tray.refuse(0);
    await settled();
    expect(missedByRequest(tray.editor)).toEqual([]);
  });
});

function waiting(tray: ReturnType<typeof aTray>) {
  const job = new AbortController();
  const heard: string[] = [];
  const ended: { readonly refused: readonly string[]; readonly inPlan: readonly string[] }[] = [];
  void whenArrived(tray.editor, { signal: job.signal, onWaiting: (name) => heard.push(name) }).then((refused) =>
    ended.push({ refused, inPlan: [...tray.inPlan] }),
  );
  return { job, heard, ended };
}

describe('waiting for what is on its way into the plan', () => {
  it('is over at once where nothing is', async () => {
    const { heard, ended } = waiting(aTray());
    await settled();
    expect([heard, ended]).toEqual([[], [{ refused: [], inPlan: [] }]]);
  });

  it('names what it waits for, and ends when the last of it is in the plan', async () => {
    const tray = aTray();
    tray.line.add([file('Walk.mp4'), file('Run.mp4')]);
    const { heard, ended } = waiting(tray);
    expect(heard).toContain('Walk.mp4');
    tray.store(0);
    await settled();
    expect([heard.at(-1), ended]).toEqual(['Run.mp4', []]);
    tray.store(1);
    await settled();
    expect(ended).toEqual([{ refused: [], inPlan: ['Walk.mp4', 'Run.mp4'] }]);
  });

  it('does not wait for what was refused, and names it', async () => {
    const tray = aTray();
    tray.line.add([file('Walk.mp4')]);
    const { ended } = waiting(tray);
    tray.refuse(0);
    await settled();
    expect([ended, arriving(tray.editor)]).toEqual([[{ refused: ['Walk.mp4'], inPlan: [] }], []]);
  });

  it('ends without an answer when it is called off', async () => {
    const tray = aTray();
    tray.line.add([file('Walk.mp4')]);
    const { job, ended } = waiting(tray);
    job.abort();
    tray.store(0);
    await settled();
    expect(ended).toEqual([]);
  });
});
