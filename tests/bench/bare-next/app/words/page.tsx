export const dynamic = 'force-dynamic';

/** Where a key pressed costs as little as a browser lets it. */
export default function Page() {
  return <textarea aria-label="Words" rows={12} cols={60} />;
}
