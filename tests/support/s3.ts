/** A throwaway S3-compatible server with one bucket. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Place } from '#lib/server/env/s3-place.ts';

export interface ThrowawayS3 {
  readonly place: S3Place & { readonly endpoint: string };
  /** What a process of the app is given to use it. */
  readonly variables: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export async function startS3(): Promise<ThrowawayS3> {
  const directory = await mkdtemp(join(tmpdir(), 'shotboard-s3-'));
  const bucket = 'shotboard-tests';
  const configureBuckets = [{ name: bucket, configs: [] }];
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets });
  const { port } = await server.run();
  // The one key pair that s3rver knows.
  const place = { bucket, endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  return {
    place,
    variables: variablesOf(place),
    async stop() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function variablesOf({ bucket, endpoint, region, accessKeyId, secretAccessKey }: S3Place): Record<string, string> {
  return {
    S3_BUCKET: bucket,
    S3_ENDPOINT: endpoint ?? '',
    S3_REGION: region,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  };
}
