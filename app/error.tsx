'use client';

import { Button } from '#components/ui/button.tsx';
import { Message } from './message.tsx';

/** A bug, or a server that cannot work just now. The server's log has the cause under the digest. */
export default function ErrorPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;
  return (
    <Message
      title="Something went wrong"
      action={
        <Button variant="primary" size="large" onClick={retry}>
          Try again
        </Button>
      }
    >
      This page could not be shown. Storyboards and takes that were saved are safe, and takes that are under way continue by themselves.
      {digest !== null && ` In the server’s log it is number ${digest}.`}
    </Message>
  );
}
