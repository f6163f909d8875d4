import * as z from 'zod';

const webAddress = (name: string) =>
  z.url({ protocol: /^https?$/, error: `${name} must be an address that begins with https:// or http://.` });

const wholeNumber = (name: string, min: number, max: number) =>
  z.coerce
    .number({ error: `${name} must be a whole number from ${min} to ${max}.` })
    .refine((value) => Number.isInteger(value) && value >= min && value <= max, {
      error: `${name} must be a whole number from ${min} to ${max}.`,
    });

/** The form of each variable by itself; what they mean together is decided in env.ts and engine-choice.ts. */
export const envSchema = z.object({
  PORT: wholeNumber('PORT', 0, 65_535).default(3000),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_URL: webAddress('PUBLIC_URL').optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'DATABASE_URL must begin with postgres:// or postgresql://.' })
    .optional(),
  KLINGAI_CONCURRENCY: wholeNumber('KLINGAI_CONCURRENCY', 1, 100_000).default(5),
  KLINGAI_WEBHOOK_SECRET: z.string().optional(),
  JOBS: z
    .string()
    .trim()
    .pipe(z.enum(['on', 'off'], { error: 'JOBS must be on or off.' }))
    .default('on'),
  WORKER_PORT: wholeNumber('WORKER_PORT', 1, 65_535).optional(),
});
