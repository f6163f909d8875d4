/** Sounds for tests, written sample by sample. */

/** A WAVE file of a steady tone: 16 bits, one channel. */
export function makeSound({
  seconds = 1,
  hertz = 440,
  sampleRate = 16_000,
}: {
  seconds?: number;
  hertz?: number;
  sampleRate?: number;
} = {}): Buffer {
  const count = Math.round(seconds * sampleRate);
  const file = Buffer.alloc(44 + count * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + count * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(count * 2, 40);
  for (let at = 0; at < count; at += 1)
    file.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * hertz * at) / sampleRate)), 44 + at * 2);
  return file;
}
