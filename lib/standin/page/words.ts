/** Times, lengths and faults as short words for the page. */
import type { Fault } from '../faults/fault.ts';

/** The time of day on this machine: `14:03:27`. */
export function timeOfDay(atMs: number): string {
  return new Date(atMs).toLocaleTimeString('en-GB', { hour12: false });
}

export function spanWords(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** How long a task took, from its creation to its end; a fault may have set the clock in between. */
export function tookWords({ createdAt, updatedAt }: { readonly createdAt: number; readonly updatedAt: number }): string {
  return updatedAt < createdAt ? 'unknown, the clock was set' : spanWords(updatedAt - createdAt);
}

const KIND_WORDS: Readonly<Record<Fault['kind'], string>> = {
  drop: 'no answer, the connection closes',
  hang: 'no answer, the connection stays',
  http: 'an error',
  html: 'a page instead of JSON',
  'cut-off': 'breaks off in the middle',
  delay: 'late',
  expired: 'the link has expired',
  repeat: 'comes again',
  reorder: 'comes after its successor',
  fail: 'ends as failed',
  'move-cuts': 'cuts moved',
  skew: 'is wrong',
};

/** What a planned fault does, in one line without its place: `an error 1303 · 60 % · always`. */
export function faultWords(fault: Fault): string {
  const figure = [
    fault.code ?? fault.status ?? null,
    fault.ms === undefined ? null : `${fault.kind === 'skew' && fault.ms > 0 ? '+' : ''}${fault.ms} ms`,
    fault.frames === undefined ? null : `${fault.frames > 0 ? '+' : ''}${fault.frames} frames`,
  ].filter((each) => each !== null);
  const isSent = fault.on === 'callback' && fault.kind === 'drop';
  const what = [isSent ? 'is never sent' : KIND_WORDS[fault.kind], ...figure].join(' ');
  const rest = [
    fault.accept === true ? 'accepted' : null,
    fault.externalId === undefined ? null : `only ${fault.externalId}`,
    fault.model === undefined ? null : `only ${fault.model}`,
    fault.probability === undefined ? null : `${Math.round(fault.probability * 100)} %`,
    fault.skip === undefined || fault.skip === 0 ? null : `after ${fault.skip} more`,
    fault.afterMs === undefined ? null : `from ${spanWords(fault.afterMs)} on`,
    fault.forMs === undefined ? null : `for ${spanWords(fault.forMs)}`,
    fault.on === 'clock' ? null : fault.times === 'always' ? 'always' : `${fault.times ?? 1} ×`,
  ].filter((each) => each !== null);
  return [what, ...rest].join(' · ');
}
