/**
 * The mark, the same picture as the tab's icon. A drawing is a document of its own to the browser: it may come after the
 * first paint. The word beside it, or the link around it, names it.
 */
export function Logo() {
  // biome-ignore lint/performance/noImgElement: a small drawing that is served as it is.
  return <img src="/icon.svg" alt="" width={26} height={26} loading="lazy" className="flex-none" />;
}
