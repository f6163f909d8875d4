import { afterEach, describe, expect, it, vi } from 'vitest';
import { namesWithout } from '#components/preview/animatic-export/left-out.ts';
import { mixSound } from '#components/preview/animatic-export/mix-sound.ts';
import { loadStills } from '#components/preview/animatic-export/worker-stills.ts';
import { mention } from '#lib/prompt/mention.ts';
import type { ElementReference, ImageReference, Source, Storyboard } from '#lib/storyboard/document.ts';
import { boardOf } from '#tests/support/boards.ts';

afterEach(() => vi.unstubAllGlobals());

const facts = { mediaType: 'image/png', bytes: 1, width: 800, height: 600, durationSeconds: null, framesPerSecond: null };
const image = (id: string, source: Source): ImageReference => ({
  kind: 'image',
  id,
  name: `Picture ${id}`,
  pinned: false,
  role: 'reference',
  source,
});
const stored = (digit: string): Source => ({ type: 'file', fileId: digit.repeat(64), facts });

function naming(...references: Storyboard['references']): Storyboard {
  const board = boardOf([5]);
  const prompt = references.map(({ id }) => mention(id)).join(' ');
  return { ...board, references, shots: board.shots.map((shot) => ({ ...shot, prompt })) };
}

describe('what the file of a plan is without', () => {
  it('are the pictures that were not read, and those that lie elsewhere', () => {
    const board = naming(
      image('a', stored('1')),
      image('b', stored('2')),
      image('c', { type: 'url', url: 'https://example.org/c.png', facts: null }),
    );
    expect(namesWithout(board, [])).toEqual(['Picture c']);
    expect(namesWithout(board, [`/api/files/${'2'.repeat(64)}?preview=large`])).toEqual(['Picture b', 'Picture c']);
  });

  it('is no element without a picture, and nothing that the plan does not show', () => {
    const element: ElementReference = { kind: 'element', id: 'e', name: 'Ada', pinned: false, elementId: '12', elementKind: 'image' };
    expect(namesWithout(naming(element), ['/api/elements/12/picture'])).toEqual([]);
    const unnamed = { ...boardOf([5]), references: [image('a', { type: 'url', url: 'https://example.org/a.png', facts: null })] };
    expect(namesWithout(unnamed, [])).toEqual([]);
  });

  it('is a picture that does not come, whether the server or the network says so', async () => {
    vi.stubGlobal('fetch', async (url: string) => {
      if (url === '/lost') throw new TypeError('Failed to fetch');
      return new Response('', { status: url === '/gone' ? 404 : 200 });
    });
    vi.stubGlobal('createImageBitmap', async () => ({ width: 8, height: 6 }));
    expect([...(await loadStills(['/here', '/gone', '/lost', '/here'])).keys()]).toEqual(['/here']);
  });

  it('is the sound of a shot that did not come or is no sound, by the number of the shot', async () => {
    const begun: number[] = [];
    class Card {
      readonly destination = null;
      readonly sampleRate = 48_000;
      createBuffer = () => ({ copyToChannel: () => undefined });
      decodeAudioData = async (bytes: ArrayBuffer) => {
        if (bytes.byteLength === 0) throw new DOMException('no sound', 'EncodingError');
        return {};
      };
      startRendering = async () => ({ sampleRate: 48_000, getChannelData: () => new Float32Array(1) });
    }
    class Played {
      connect = () => undefined;
      start = (at: number) => begun.push(at);
    }
    vi.stubGlobal('OfflineAudioContext', Card);
    vi.stubGlobal('AudioBufferSourceNode', Played);
    vi.stubGlobal('fetch', async (url: string) => new Response(url === '/empty' ? '' : 'sound', { status: url === '/gone' ? 404 : 200 }));
    const sound = (url: string, shotNumber: number) => ({ url, shotNumber, startSeconds: shotNumber, seconds: 1 });
    const { mixed, unreadShots } = await mixSound({
      totalSeconds: 5,
      sounds: [sound('/gone', 1), sound('/voice', 2), sound('/empty', 4)],
      tickSeconds: [],
    });
    expect([mixed?.channels.length, unreadShots, begun]).toEqual([1, [1, 4], [2]]);
  });
});
