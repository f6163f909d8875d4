import { translator } from './language.ts';
import { Message } from './message.tsx';

export default async function NotFound() {
  const t = await translator('ui');
  return (
    <Message title={t('not-here')} home={t('all-storyboards')}>
      {t('not-here-words')}
    </Message>
  );
}
