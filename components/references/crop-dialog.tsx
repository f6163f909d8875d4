'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { LIMITS } from '#lib/kling/limits.ts';
import type { ImageReference } from '#lib/storyboard/document.ts';
import {
  type Frame,
  largestFrame,
  moveFrame,
  nearestShape,
  reshapeFrame,
  resizeFrame,
  type Shape,
} from '#lib/storyboard/images/crop-frame.ts';
import type { ImageRules } from '#lib/storyboard/images/problems.ts';
import { largeEnough, type Size } from '#lib/storyboard/images/size.ts';
import { CropStage } from './crop-stage.tsx';
import { cropPicture } from './mend-picture.ts';
import { pixelsText } from './picture-facts.ts';
import { PixelField } from './pixel-field.tsx';

type ShapeName = 'free' | 'nearest' | '16:9' | '9:16' | '1:1';

/** Cuts a picture to a frame that can only have what the rules take. The server does it; the original is kept. */
export default function CropDialog({ reference, onClose }: { readonly reference: ImageReference; readonly onClose: () => void }) {
  const editor = useEditor();
  const t = useTranslations('images');
  const tray = useTranslations('references');
  const hintId = useId();
  const rules = useStoryboard(({ settings }) => LIMITS[settings.model].image);
  const picture: Size = reference.source.facts ?? { width: 1, height: 1 };
  const nearest = nearestShape(picture, rules);
  const isTooLong = nearest !== picture.width / picture.height;
  const [shapeName, setShapeName] = useState<ShapeName>(isTooLong ? 'nearest' : 'free');
  const [frame, setFrame] = useState<Frame>(() => largestFrame(picture, rules, isTooLong ? nearest : null));
  const shapes: Readonly<Record<ShapeName, Shape>> = { free: null, nearest, '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1 };
  const shape = shapes[shapeName];
  const within = { picture, rules, shape };

  function choose(name: ShapeName) {
    setShapeName(name);
    const next = shapes[name];
    // Free keeps what stands; a shape takes the most it can get.
    setFrame(next === null ? reshapeFrame(frame, picture, rules, null) : largestFrame(picture, rules, next));
  }
  function crop() {
    onClose();
    void cropPicture(editor, reference.id, frame);
  }

  return (
    <Dialog
      title={t('cropTitle', { name: reference.name })}
      open
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{tray('cancel')}</Button>
          <Button variant="primary" onClick={crop}>
            {t('cropAction')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3.5">
        <CropStage source={reference.source} frame={frame} within={within} describedBy={hintId} onFrame={setFrame} onDone={crop} />
        <p aria-live="polite" className="text-center text-sm text-soft tabular-nums">
          {sizeInWords(frame, picture, rules)}
        </p>
        <Segmented
          label={t('shape')}
          value={shapeName}
          onChange={choose}
          className="flex-wrap self-center"
          options={[
            { value: 'free', label: t('shapes.free') },
            ...(isTooLong ? [{ value: 'nearest' as const, label: `${t('shapes.nearest')} ${ratioText(nearest)}` }] : []),
            { value: '16:9', label: '16:9' },
            { value: '9:16', label: '9:16' },
            { value: '1:1', label: '1:1' },
          ]}
        />
        <div className="flex flex-wrap justify-center gap-x-5 gap-y-2 text-dim text-sm">
          <PixelField
            label={t('left')}
            value={frame.left}
            max={picture.width - frame.width}
            onChange={(left) => setFrame(moveFrame(frame, picture, left - frame.left, 0))}
          />
          <PixelField
            label={t('top')}
            value={frame.top}
            max={picture.height - frame.height}
            onChange={(top) => setFrame(moveFrame(frame, picture, 0, top - frame.top))}
          />
          <PixelField
            label={t('width')}
            value={frame.width}
            max={picture.width}
            onChange={(width) => setFrame(resizeFrame(frame, 'e', { dx: width - frame.width, dy: 0 }, within))}
          />
          <PixelField
            label={t('height')}
            value={frame.height}
            max={picture.height}
            onChange={(height) => setFrame(resizeFrame(frame, 's', { dx: 0, dy: height - frame.height }, within))}
          />
        </div>
        <p id={hintId} className="text-center text-faint text-xs-plus">
          {t('frameHint')}
        </p>
      </div>
    </Dialog>
  );

  function sizeInWords(cut: Frame, of: Size, limits: ImageRules): string {
    const enlarged = largeEnough(cut, limits);
    const words = t('frameSize', { width: String(cut.width), height: String(cut.height), of: pixelsText(of) });
    if (enlarged.width === cut.width) return words;
    return `${words}, ${t('frameEnlarged', { width: String(enlarged.width), height: String(enlarged.height) })}`;
  }
}

function ratioText(ratio: number): string {
  return ratio >= 1 ? `${ratio} : 1` : `1 : ${1 / ratio}`;
}
