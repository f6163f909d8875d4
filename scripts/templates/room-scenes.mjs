/** One room in the light of morning and of evening. Measures are shares of the picture's width and height. */
import { fill, glow, ridge, sky, strip } from './shapes.mjs';

const WIDE = { width: 1280, height: 720 };

export const SCENES = [
  {
    fileName: 'room-morning.jpg',
    seed: 61,
    ...WIDE,
    draw: (c, p) =>
      room(c, p, {
        sky: ['#bcd6ea', '#eaf1f0'],
        wall: '#d8d5cc',
        floor: '#b6a58e',
        beam: '#fff8e6',
        beamAt: 0.62,
        shade: '#8c8f95',
        lamp: 0,
        view: '#8fae8f',
      }),
  },
  {
    fileName: 'room-evening.jpg',
    seed: 61,
    ...WIDE,
    draw: (c, p) =>
      room(c, p, {
        sky: ['#e7833f', '#f7c470'],
        wall: '#a8734f',
        floor: '#6b432c',
        beam: '#ffc36a',
        beamAt: 0.3,
        shade: '#3d2a2b',
        lamp: 0.9,
        view: '#5a5136',
      }),
  },
];

/** The same room in two lights, so that one picture can turn into the other. */
function room(c, p, { sky: light, wall, floor, beam, beamAt, shade, lamp, view }) {
  fill(c, p, wall, [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]);
  fill(c, p, floor, [
    [0, 0.78],
    [1, 0.7],
    [1, 1],
    [0, 1],
  ]);
  fill(c, p, shade, [
    [0.54, 0.08],
    [0.9, 0.06],
    [0.9, 0.6],
    [0.54, 0.62],
  ]);
  c.save();
  c.beginPath();
  for (const [x, y] of [
    [0.555, 0.1],
    [0.885, 0.085],
    [0.885, 0.575],
    [0.555, 0.595],
  ])
    c.lineTo(x * p.width, y * p.height);
  c.clip();
  sky(c, p, light, 0.05, 0.6);
  ridge(c, p, 0.5, 0.05, view);
  c.restore();
  strip(c, p, shade, [0.72, 0.09], [0.72, 0.59], 0.008);
  strip(c, p, shade, [0.555, 0.33], [0.885, 0.32], 0.008);
  fill(c, p, `${beam}66`, [
    [0.555, 0.12],
    [0.885, 0.1],
    [beamAt + 0.2, 0.98],
    [beamAt - 0.22, 0.94],
  ]);
  fill(c, p, `${beam}99`, [
    [beamAt - 0.2, 0.83],
    [beamAt + 0.14, 0.8],
    [beamAt + 0.22, 0.95],
    [beamAt - 0.22, 0.97],
  ]);
  fill(c, p, '#f1ece0cc', [
    [0.5, 0.05],
    [0.6, 0.05],
    [0.565, 0.4],
    [0.6, 0.72],
    [0.5, 0.74],
  ]);
  fill(c, p, shade, [
    [0.1, 0.6],
    [0.36, 0.58],
    [0.4, 0.86],
    [0.08, 0.88],
  ]);
  fill(c, p, '#8d5a4a', [
    [0.12, 0.52],
    [0.34, 0.5],
    [0.36, 0.7],
    [0.12, 0.72],
  ]);
  fill(c, p, '#a9705c', [
    [0.11, 0.69],
    [0.37, 0.67],
    [0.38, 0.76],
    [0.1, 0.78],
  ]);
  strip(c, p, '#3a2f2c', [0.44, 0.8], [0.44, 0.44], 0.005);
  fill(c, p, lamp > 0 ? '#ffdf9c' : '#cfc6b4', [
    [0.41, 0.44],
    [0.425, 0.35],
    [0.455, 0.35],
    [0.47, 0.44],
  ]);
  if (lamp > 0) glow(c, p, 0.44, 0.4, 0.22, '#ffca78', lamp);
  fill(c, p, '#6a4a3a', [
    [0.16, 0.18],
    [0.34, 0.17],
    [0.34, 0.4],
    [0.16, 0.41],
  ]);
  fill(c, p, '#7f9aa6', [
    [0.175, 0.2],
    [0.325, 0.19],
    [0.325, 0.38],
    [0.175, 0.39],
  ]);
  ridge(c, { ...p, width: p.width * 0.0001 }, 0.3, 0.01, '#5d7a66');
}
