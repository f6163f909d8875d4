/**
 * "Intelligence": where the real model cuts by itself, the stand-in cuts too, always the same way for the same words: one
 * shot for about every three seconds, six at most, the sentences shared out among them in order.
 */
const SECONDS_PER_SHOT = 3;
const MAX_SHOTS = 6;

export function autoShots(prompt: string, totalSeconds: number): { prompt: string; seconds: number }[] {
  const sentences = sentencesOf(prompt);
  const count = Math.min(MAX_SHOTS, Math.max(1, Math.round(totalSeconds / SECONDS_PER_SHOT)));
  return Array.from({ length: count }, (_, index) => {
    const seconds = Math.floor(((index + 1) * totalSeconds) / count) - Math.floor((index * totalSeconds) / count);
    const from = Math.floor((index * sentences.length) / count);
    const to = Math.floor(((index + 1) * sentences.length) / count);
    // Fewer sentences than shots: a sentence stays for several.
    return { prompt: sentences.slice(from, Math.max(to, from + 1)).join(' '), seconds };
  });
}

function sentencesOf(prompt: string): string[] {
  const sentences = prompt.match(/[^.!?。！？\n]+[.!?。！？\n]*/gu) ?? [prompt];
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
