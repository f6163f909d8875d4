'use client';

import { useEffect, useState } from 'react';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { lookAtAddress, unseenAddresses } from './look-at-address.ts';

/** Our server looks once at each address that nobody looked at before. Shows nothing. */
export function UnseenAddresses() {
  const editor = useEditor();
  const [tried] = useState(() => new Set<string>());
  const unseen = useStoryboard(
    unseenAddresses,
    (one, other) => one.length === other.length && one.every((each, index) => each === other[index]),
  );
  useEffect(() => {
    for (const reference of unseen) {
      const { source } = reference;
      if (source.type !== 'url' || tried.has(source.url)) continue;
      tried.add(source.url);
      void lookAtAddress(editor, reference);
    }
  }, [editor, unseen, tried]);
  return null;
}
