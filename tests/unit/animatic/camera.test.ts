import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CameraMove, cameraMove, tightness } from '#lib/animatic/camera-move.ts';
import { cameraView, fromWhole, reachOf } from '#lib/animatic/camera-view.ts';
import { CAMERA_TERMS, type CameraTermId } from '#lib/prompt/camera-vocabulary.ts';

const MOVES = [
  ...['drift', 'static', 'push in', 'pull out', 'zoom in', 'zoom out', 'pan left', 'pan right', 'tilt up', 'tilt down'],
  ...['truck left', 'truck right', 'crane up', 'crane down', 'orbit', 'follow', 'handheld'],
] as CameraMove[];

/** What the editor offers under "Camera", and how the animatic shows it. */
const OFFERED: Partial<Record<CameraTermId, CameraMove>> = {
  static: 'static',
  panLeft: 'pan left',
  panRight: 'pan right',
  tiltUp: 'tilt up',
  tiltDown: 'tilt down',
  pushIn: 'push in',
  pullOut: 'pull out',
  truckLeft: 'truck left',
  truckRight: 'truck right',
  pedestalUp: 'crane up',
  pedestalDown: 'crane down',
  craneUp: 'crane up',
  craneDown: 'crane down',
  arc: 'orbit',
  tracking: 'follow',
  leading: 'follow',
  handheld: 'handheld',
  steadicam: 'follow',
  flyThrough: 'push in',
  whipPan: 'pan right',
  roll: 'orbit',
  zoomIn: 'zoom in',
  zoomOut: 'zoom out',
  crashZoom: 'zoom in',
  dollyZoom: 'pull out',
  aerial: 'crane up',
};

describe('the camera’s move in the words of a shot', () => {
  it.each(CAMERA_TERMS.filter(({ id, group }) => group === 'move' || id in OFFERED).map(({ id, words }) => [words, OFFERED[id]]))(
    '“%s” is shown as %s',
    (words, move) => {
      expect(cameraMove(`Rain on the market, ${words}, lanterns behind.`)).toBe(move);
    },
  );

  it.each([
    ['The camera pans slowly across the roofs to the left', 'pan left'],
    ['She stops. Slow tilt down, rain stops mid-air.', 'tilt down'],
    ['Camera tilts up along the tower', 'tilt up'],
    ['Wide crane shot over a market, then push in', 'crane up'],
    ['Dolly in on the bowl', 'push in'],
    ['镜头推近她的眼睛', 'push in'],
    ['手持跟拍，人群', 'handheld'],
    ['環状の路地、カメラはパン。右パン', 'pan right'],
    ['A frying pan on the left, she tilts her head', 'drift'],
    ['Boats in the harbour', 'drift'],
  ])('%s: %s', (words, move) => {
    expect(cameraMove(words)).toBe(move);
  });

  it('frames tighter the closer the words say', () => {
    const sizes = ['wide shot', 'medium shot', 'close-up', 'macro shot'].map(tightness);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBe(4);
  });
});

describe('the camera’s window', () => {
  const frame = { width: 1280, height: 720 };
  const plateOf = (move: CameraMove) => ({ width: frame.width * reachOf(move)[0], height: frame.height * reachOf(move)[1] });
  const at = (move: CameraMove, progress: number) => cameraView(move, { plate: plateOf(move), frame, progress, seconds: progress * 2 });

  it('never leaves the plate, keeps the frame’s shape, and never shows less than there are pixels', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MOVES), fc.double({ min: 0, max: 1, noNaN: true }), (move, progress) => {
        const view = at(move, progress);
        const plate = plateOf(move);
        expect(view.x).toBeGreaterThanOrEqual(-0.001);
        expect(view.y).toBeGreaterThanOrEqual(-0.001);
        expect(view.x + view.width).toBeLessThanOrEqual(plate.width + 0.001);
        expect(view.y + view.height).toBeLessThanOrEqual(plate.height + 0.001);
        expect(view.width / view.height).toBeCloseTo(16 / 9, 3);
        expect(view.width).toBeGreaterThanOrEqual(frame.width - 0.001);
      }),
    );
  });

  it('goes where the words say', () => {
    const change = (move: CameraMove) => {
      const [from, to] = [at(move, 0), at(move, 1)];
      return {
        across: Math.sign(to.x + to.width / 2 - from.x - from.width / 2),
        down: Math.sign(to.y - from.y),
        closer: to.width < from.width,
      };
    };
    expect(change('pan left').across).toBe(-1);
    expect(change('truck right').across).toBe(1);
    expect(change('tilt up').down).toBe(-1);
    expect(change('crane down').down).toBe(1);
    expect(change('push in').closer).toBe(true);
    expect(change('pull out').closer).toBe(false);
    expect(at('static', 0)).toEqual(at('static', 1));
  });

  it('moves by less than a fiftieth of the frame from one frame to the next, even in a shot of one second', () => {
    for (const move of MOVES) {
      for (let step = 0; step < 24; step += 1) {
        const [one, next] = [step, step + 1].map((each) =>
          cameraView(move, { plate: plateOf(move), frame, progress: each / 24, seconds: each / 24 }),
        );
        if (!one || !next) throw new Error('Two views were asked for.');
        expect(Math.abs(next.x + next.width / 2 - one.x - one.width / 2), move).toBeLessThan(frame.width / 50);
        expect(Math.abs(next.y + next.height / 2 - one.y - one.height / 2), move).toBeLessThan(frame.height / 25);
      }
    }
  });

  it('sees the whole plate where a video must begin exactly', () => {
    const plate = { width: 1400, height: 787.5 };
    expect(fromWhole(plate, at('push in', 0.4), 0)).toEqual({ x: 0, y: 0, ...plate });
    expect(fromWhole(plate, at('push in', 0.4), 1)).toEqual(at('push in', 0.4));
  });
});
