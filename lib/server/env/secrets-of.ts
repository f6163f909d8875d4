import type { Env } from './read-env.ts';

/** Everything in the environment that nobody may read in a log or an answer. */
export function secretsOf({
  engine,
  webhookSecret,
  s3,
  databaseUrl,
}: Pick<Env, 'engine' | 'webhookSecret' | 's3' | 'databaseUrl'>): string[] {
  const credentials = engine.type === 'kling' ? engine.credentials : null;
  const ofEngine = credentials?.type === 'jwt' ? [credentials.accessKey, credentials.secretKey] : [credentials?.apiKey];
  const password = databaseUrl !== null && URL.canParse(databaseUrl) ? new URL(databaseUrl).password : '';
  return [...ofEngine, webhookSecret, s3?.secretAccessKey, password, decodeURIComponent(password)].filter(isSecret);
}

/** A password of a letter or two would be cut out of every line; nothing is hidden by that. */
const isSecret = (text: string | null | undefined): text is string => typeof text === 'string' && text.length >= 4;
