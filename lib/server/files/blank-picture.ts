/** What is shown where a picture belongs and there is none: a quiet drawing of the kind, good on light and on dark. */
const FIGURES = {
  element: '<circle cx="120" cy="74" r="26"/><path d="M72 146a48 40 0 0 1 96 0"/>',
  video: '<rect x="62" y="48" width="116" height="84" rx="10"/><path d="M107 72v36l32-18z"/>',
} as const;

export function blankPicture(kind: keyof typeof FIGURES): Response {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 180" fill="none" stroke="#8b8c99" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"><rect width="240" height="180" fill="#8b8c99" fill-opacity="0.14" stroke="none"/>${FIGURES[kind]}</svg>`;
  // Soon asked for again: the real one may be here by then.
  return new Response(drawing, { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'private, max-age=30' } });
}
