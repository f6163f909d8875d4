import { fail, ok, type Result } from '#lib/kernel/result.ts';

/** A bucket, and the key that opens it. */
export interface S3Place {
  readonly bucket: string;
  /** Where the service is, without a slash at its end; null: Amazon's own, by region. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const DEFAULT_REGION = 'us-east-1';
const REST = ['S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** Where files lie when not on the disk; null: on the disk. A failure is the list of sentences. */
export function readS3Place(present: Readonly<Record<string, string>>): Result<S3Place | null, readonly string[]> {
  const bucket = present['S3_BUCKET']?.trim();
  if (bucket === undefined) {
    const slips = REST.filter((name) => present[name] !== undefined && name !== 'S3_REGION');
    if (slips.length === 0) return ok(null);
    return fail([`${slips.join(', ')} ${slips.length === 1 ? 'is' : 'are'} set, but S3_BUCKET is missing: files would stay on the disk.`]);
  }
  const problems: string[] = [];
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) problems.push('S3_BUCKET must be the name of a bucket, and no address.');
  const endpoint = present['S3_ENDPOINT']?.trim();
  if (endpoint !== undefined && !isOrigin(endpoint)) {
    problems.push('S3_ENDPOINT must be an address like https://s3.example.com, without a path, a name or a password in it.');
  }
  const accessKeyId = present['S3_ACCESS_KEY_ID']?.trim();
  const secretAccessKey = present['S3_SECRET_ACCESS_KEY']?.trim();
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    problems.push('S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.');
    return fail(problems);
  }
  if (problems.length > 0) return fail(problems);
  const region = present['S3_REGION']?.trim() ?? DEFAULT_REGION;
  return ok({ bucket, endpoint: endpoint?.replace(/\/$/, '') ?? null, region, accessKeyId, secretAccessKey });
}

function isOrigin(address: string): boolean {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) return false;
  const { origin, href } = new URL(address);
  return href === `${origin}/`;
}
