'use client';

import { Message } from './message.tsx';
import './globals.css';

/**
 * When even the page's frame failed, and with it whatever finds the words of a language: it brings its own document, in
 * the system's font and in English.
 */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Shotboard</title>
        <Message title="Something went wrong" home="All storyboards">
          This page could not be shown. Storyboards and takes that were saved are safe, and takes that are under way continue by themselves.
        </Message>
      </body>
    </html>
  );
}
