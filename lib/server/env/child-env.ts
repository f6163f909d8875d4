/** Names that the stand-in must never learn, and switches that are meant for this process only. */
const OURS = /^(KLINGAI_|S3_|DATABASE_URL$|NODE_OPTIONS$|NEXT_|PORT$|HOST$|DATA_DIR$)/;

/** The environment of a child process: that of this one without our settings and secrets. */
export function childEnv(source: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(source).filter(([name]) => !OURS.test(name))) as NodeJS.ProcessEnv;
}
