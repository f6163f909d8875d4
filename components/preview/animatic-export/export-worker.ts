/** The thread that draws and encodes the animatic: the page goes on without it. It makes one file, and is ended. */

import type { ExportNews, ExportOrder } from './export-messages.ts';
import { FilmBroken } from './film-reader.ts';
import { inWords } from './in-words.ts';
import { makeFilm } from './make-film.ts';

self.addEventListener('message', ({ data }: MessageEvent<ExportOrder>) => {
  const tell = (news: ExportNews) => self.postMessage(news, { transfer: news.type === 'done' ? [news.bytes] : [] });
  makeFilm(data, (done, of) => tell({ type: 'frame', done, of })).then(tell, (cause: unknown) =>
    tell({ type: 'failed', reason: cause instanceof FilmBroken ? 'film-broken' : 'broken', cause: inWords(cause) }),
  );
});
