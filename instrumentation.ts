/**
 * Next calls this once, before it serves anything. It only starts the studio and does not wait for it: the first page
 * is sent while the database opens, and whatever needs the database waits for `getStudio`.
 */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  if (process.env['NEXT_PHASE'] === 'phase-production-build') return;
  const { keepContentLength } = await import('#lib/server/files/keep-content-length.ts');
  const { openForService } = await import('#lib/server/open-for-service.ts');
  keepContentLength();
  openForService();
}
