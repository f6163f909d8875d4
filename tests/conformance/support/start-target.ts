/** Starts what the suite talks to, once for all its files, and tells them where it is. */
import type { TestProject } from 'vitest/node';
import { DEFAULT_CREDENTIALS } from '#lib/standin/http/auth.ts';
import { createStandin } from '#lib/standin/standin.ts';
import { namedTarget, type Target } from './target.ts';

declare module 'vitest' {
  interface ProvidedContext {
    conformanceTarget: Target;
  }
}

export default async function startTarget(project: TestProject): Promise<() => Promise<void>> {
  const named = namedTarget(process.env);
  if (named !== null) {
    project.provide('conformanceTarget', named);
    return async () => undefined;
  }
  const timing = { submitted: 0, processing: 0 };
  const standins = [createStandin({ dry: true, timing }), createStandin({ timing: { submitted: 150, processing: 300 } })];
  const [quick, rendering] = await Promise.all(standins.map((standin) => standin.listen()));
  project.provide('conformanceTarget', {
    ...DEFAULT_CREDENTIALS,
    url: quick?.url ?? '',
    renderingUrl: rendering?.url ?? '',
    isOwn: true,
    maySend: 'everything',
    imageUrl: 'https://pictures.example/front.png',
    videoUrl: 'https://videos.example/clip.mp4',
    patienceMs: 60_000,
  });
  return async () => {
    await Promise.all(standins.map((standin) => standin.close()));
  };
}
