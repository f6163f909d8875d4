/** Geist from the geist package; where it lacks a character (CJK, emoji) the canvas falls back to the system's fonts. */
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

const FILES = [
  ['geist-sans/Geist-Medium.ttf', 'Geist'],
  ['geist-mono/GeistMono-Medium.ttf', 'Geist Mono'],
  ['geist-mono/GeistMono-SemiBold.ttf', 'Geist Mono'],
] as const;

/** A missing file is no reason to fail: the system's own sans-serif then stands in. Returns what could not be loaded. */
export function registerFonts(): string[] {
  const folder = new URL('./fonts/', import.meta.resolve('geist/font/sans'));
  return FILES.filter(([file, family]) => GlobalFonts.registerFromPath(fileURLToPath(new URL(file, folder)), family) === null).map(
    ([file]) => file,
  );
}
