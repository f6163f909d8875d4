'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Message } from './message.tsx';

/** A bug, or a server that cannot work just now. The server's log has the cause under the digest. */
export default function ErrorPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const t = useTranslations('ui');
  const digest = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;
  return (
    <Message
      title={t('went-wrong')}
      home={t('all-storyboards')}
      action={
        <Button variant="primary" size="large" onClick={retry}>
          {t('try-again')}
        </Button>
      }
    >
      {t('went-wrong-words')}
      {digest !== null && ` ${t('went-wrong-number', { digest })}`}
    </Message>
  );
}
