import type { NextConfig } from 'next';

/**
 * Headers that every answer carries, pages, files and uploads alike. The Content-Security-Policy of pages is not here:
 * it holds a fresh nonce per request, so `proxy.ts` writes it.
 */
const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  // The microphone is for scratch sounds; the browser still asks the person.
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(self), geolocation=(), payment=(), usb=(), browsing-topics=()' },
];

/** What our routes answer is data: pictures, videos, JSON. Opened as a page of its own it may load and run nothing. */
const DATA_ONLY = [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" }];

const config: NextConfig = {
  poweredByHeader: false,
  devIndicators: false,
  reactStrictMode: true,
  // Native code, wasm files and workers found beside their own source: they are loaded by Node, not bundled.
  // Everything else is: a library of hundreds of small files takes half a second to load, its bundle a tenth of that.
  serverExternalPackages: ['@electric-sql/pglite', '@mediabunny/server', '@napi-rs/canvas', 'node-av', 'pg', 'pino', 'sharp'],
  // Pictures are shown as they are stored; there is no second way to fetch an address through this server.
  images: { unoptimized: true },
  turbopack: {
    // Messages are parsed on the server (app/language.ts); what formats parsed ones is a quarter of the size.
    resolveAlias: { 'use-intl/format-message': './components/ui/format-message.ts' },
  },
  experimental: {
    // The largest document the schema lets through is about a megabyte. Media goes through the upload route instead.
    serverActions: { bodySizeLimit: '2mb' },
  },
  async headers() {
    return [
      { source: '/:path*', headers: EVERYWHERE },
      { source: '/api/:path*', headers: DATA_ONLY },
    ];
  },
};

export default config;
