import type { ReactNode } from 'react';

/** The smallest Next app there is: what Shotboard's own start and weight are measured against. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
