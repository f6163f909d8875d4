declare module 'heic-decode' {
  /** The first picture of the file. RGBA, eight bits each. Throws where it cannot be decoded. */
  export default function decode(input: { readonly buffer: Uint8Array }): Promise<{
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray<ArrayBuffer>;
  }>;
}
