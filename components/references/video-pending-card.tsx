'use client';

import { classNames } from '#components/ui/class-names.ts';
import { Film } from '#components/ui/icons.tsx';
import { browse } from './incoming-files.ts';
import { PendingDetails } from './pending-details.tsx';
import { megabytesText } from './picture-facts.ts';
import { UploadBar } from './upload-bar.tsx';
import type { PendingImage, Uploads } from './uploads.ts';
import { ACCEPTED_VIDEOS } from './video-uploads.ts';

/** A video on its way in: how much has gone out, a way to stop it, and what became of it if it was refused. */
export function VideoPendingCard({ video, uploads }: { readonly video: PendingImage; readonly uploads: Uploads }) {
  return (
    <div className="min-w-0" aria-busy={video.failure === null}>
      <div className="relative grid aspect-4/3 place-items-center overflow-hidden rounded-lg border border-line-strong bg-raised">
        <Film className={classNames('icon-6', video.failure ? 'text-bad' : 'text-video opacity-70')} />
        {video.failure === null && <UploadBar image={video} />}
      </div>
      <PendingDetails
        pending={video}
        uploads={uploads}
        size={megabytesText(video.bytes)}
        onAnother={() => browse(([file]) => file && uploads.exchange(video.id, file), { several: false, accept: ACCEPTED_VIDEOS })}
      />
    </div>
  );
}
