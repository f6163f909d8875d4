'use client';

import ErrorPage from './error.tsx';
import './globals.css';

/** When even the page's frame failed. It brings its own document, in the system's font. */
export default function GlobalErrorPage(props: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Shotboard</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
