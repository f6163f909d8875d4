/**
 * An icon is one glyph of the app's own font (app/icons.woff2), drawn before an empty element: neither its text nor its
 * name holds it. Its size is `icon-…`, with the numbers of `size-…`; its colour is the text's.
 */
export interface Icon {
  (props: { readonly className?: string | undefined }): React.JSX.Element;
  /** For what is written as HTML, as `data-icon` of an element of the class `icon`. */
  readonly glyph: string;
}

export function icon(glyph: string): Icon {
  return Object.assign(
    ({ className }: { readonly className?: string | undefined }) => (
      <i aria-hidden="true" className={className ? `icon ${className}` : 'icon'} data-icon={glyph} />
    ),
    { glyph },
  );
}
