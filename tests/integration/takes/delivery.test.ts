/** Files of ours on their way to the engine: links that it opens, and what a take with a local video and an element becomes. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { createFileLinks } from '#lib/server/delivery/file-links.ts';
import { storeUpload } from '#lib/server/files/store-upload.ts';
import { storeVideoUpload } from '#lib/server/files/store-video.ts';
import { startStudio } from '#lib/server/studio.ts';
import { MAX_INLINE_BYTES, withFiles } from '#lib/server/takes/request-files.ts';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import type { ElementReference, VideoReference } from '#lib/storyboard/document.ts';
import { boardOf } from '#tests/support/boards.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { engineAt, handClock, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { createTake, newTake, storeBoard } from '#tests/support/takes.ts';
import { makeVideo } from '#tests/support/videos.ts';
import { GET } from '../../../app/api/public/files/[fileId]/route.ts';

let database: Database;
let studio: TestStudio;
let standin: Standin;
let app: Server;
let origin: string;
let asked: string[] = [];

/** The route as Next would call it. */
function serveRoute(): Server {
  return createServer(async (request, response) => {
    asked.push(request.url ?? '');
    const url = `${origin}${request.url}`;
    const headers = new Headers(Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]));
    const fileId = new URL(url).pathname.split('/').at(-1) ?? '';
    const answer = await GET(new Request(url, { method: request.method ?? 'GET', headers }), { params: Promise.resolve({ fileId }) });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
}

beforeAll(async () => {
  app = serveRoute();
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  standin = createStandin({ timing: { submitted: 0, processing: 0 }, allowOrigins: [origin] });
  const { url } = await standin.listen();
  const clock = handClock();
  database = await openTestDatabase('embedded');
  studio = await testStudio({ database, clock, engine: engineAt(url, clock), linkBase: origin });
  await startStudio(async () => studio);
});
afterAll(async () => {
  app.close();
  await standin.close();
  await database.close();
  await studio.stop();
});

async function addVideo(): Promise<VideoReference> {
  const { fileId, facts } = must(await storeVideoUpload(studio, { stream: Readable.from([await makeVideo()]), name: 'walk.mp4' }));
  const source = { type: 'file', fileId, facts } as const;
  return { kind: 'video', id: 'walk', name: 'Walk', pinned: false, role: 'feature', keepOriginalSound: false, source };
}
const meiLin: ElementReference = {
  kind: 'element',
  id: 'mei',
  name: 'Mei Lin',
  pinned: true,
  elementId: '829836802793406551',
  elementKind: 'image',
};
const quick = { ...boardOf([2, 1]).settings, mode: 'standard', sound: false } as const;

describe('a storyboard with a local video and an element', () => {
  it('becomes a take: the engine fetches the video by its link, and the stored request names only the file', async () => {
    const video = await addVideo();
    const take = await newTake(studio, boardOf([2, 1], { references: [video, meiLin], settings: quick }));
    asked = [];
    await studio.drive(take.id);
    const view = await take.view();
    expect(view).toMatchObject({ status: 'ready', failure: null });
    expect(asked.some((url) => url.includes('signature='))).toBe(true);
    const { request } = await take.row();
    expect(JSON.stringify(request)).toContain(video.source.type === 'file' ? `file:${video.source.fileId}` : '-');
    expect(JSON.stringify(request)).not.toContain('signature');
    expect(request.element_list).toEqual([{ element_id: '829836802793406551' }]);
  });

  it('is refused before anything is written where the engine cannot fetch from here', async () => {
    const alone = await testStudio({ database, engine: studio.engine, storage: studio.storage });
    const storyboardId = await storeBoard(alone, boardOf([2, 1], { references: [await addVideo()], settings: quick }));
    const take = await createTake(alone, { storyboardId, revision: 1, intentKey: alone.makeId() });
    expect(take).toMatchObject({ ok: false, error: { code: 'issues-remain' } });
  });
});

describe('a link to a stored file', () => {
  const link = async () => {
    const video = await addVideo();
    return (await studio.links.linkTo(video.source.type === 'file' ? video.source.fileId : '')) ?? '';
  };

  it('opens whole and in parts, without any other permission', async () => {
    const address = await link();
    const whole = await fetch(address);
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('cache-control')]).toEqual([
      200,
      'video/mp4',
      'private, no-store',
    ]);
    const part = await fetch(address, { headers: { range: 'bytes=4-7' } });
    expect([part.status, await part.text()]).toEqual([206, 'ftyp']);
  });

  it('is refused when it was changed, and says so after its day', async () => {
    const address = new URL(await link());
    address.searchParams.set('expires', String(Number(address.searchParams.get('expires')) + 1));
    expect(await fetch(address).then(async (answer) => [answer.status, await answer.json()])).toMatchObject([
      403,
      { code: 'link-invalid' },
    ]);
    const old = await link();
    studio.clock.move(25 * 3600_000);
    expect(await fetch(old).then(async (answer) => [answer.status, await answer.json()])).toMatchObject([403, { code: 'link-expired' }]);
    expect((await fetch(`${origin}/api/public/files/${'a'.repeat(64)}`)).status).toBe(403);
  });

  it('is of this installation alone, and any of its processes can judge it', async () => {
    const address = new URL(await link());
    const claim = {
      fileId: address.pathname.split('/').at(-1) ?? '',
      expires: address.searchParams.get('expires') ?? '',
      signature: address.searchParams.get('signature') ?? '',
    };
    const sister = createFileLinks({ db: database.db, clock: studio.clock, baseUrl: null });
    expect(await sister.judge(claim)).toBe('valid');
    const stranger = await openTestDatabase('embedded');
    expect(await createFileLinks({ db: stranger.db, clock: studio.clock, baseUrl: null }).judge(claim)).toBe('forged');
    await stranger.close();
  });
});

describe('pictures of a request', () => {
  async function noise(side: number): Promise<string> {
    const bytes = await sharp({
      create: { width: side, height: side, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
    })
      .png({ compressionLevel: 0 })
      .toBuffer();
    const stored = must(await storeUpload(studio, { stream: Readable.from([bytes]), name: 'n.png' }));
    return `file:${stored.fileId}`;
  }
  const request = (...images: string[]) =>
    ({ model_name: 'kling-v3-omni', image_list: images.map((image_url) => ({ image_url })) }) as const;

  it('travel inside while they are small, and by link when together they are large', async () => {
    const [small, large] = [await noise(300), await noise(1500)];
    const light = await withFiles(request(small), studio);
    expect(light.ok && light.value.image_list?.[0]?.image_url.startsWith('iVBOR')).toBe(true);
    const heavy = await withFiles(request(small, large), studio);
    expect(heavy.ok && heavy.value.image_list?.map(({ image_url }) => image_url.startsWith(origin))).toEqual([true, true]);
    expect(MAX_INLINE_BYTES).toBeLessThan(1500 * 1500 * 4);
  });

  it('travel inside whatever their size where the engine cannot reach us', async () => {
    const unreached = { storage: studio.storage, links: { linkTo: async () => null } };
    const sent = await withFiles(request(await noise(1500)), unreached);
    expect(sent.ok && sent.value.image_list?.[0]?.image_url.startsWith('iVBOR')).toBe(true);
  });

  it('are missed by name of their trouble when they are gone from the disk, and so are videos that nobody can reach', async () => {
    expect(await withFiles(request(`file:${'c'.repeat(64)}`), studio)).toMatchObject({ ok: false, error: { type: 'file-lost' } });
    const video = await addVideo();
    const address = video.source.type === 'file' ? `file:${video.source.fileId}` : '';
    const withVideo = { ...request(), video_list: [{ video_url: address, refer_type: 'feature', keep_original_sound: 'no' }] } as const;
    const unreached = { storage: studio.storage, links: { linkTo: async () => null } };
    expect(await withFiles(withVideo, unreached)).toMatchObject({ ok: false, error: { type: 'video-unreachable' } });
  });
});
