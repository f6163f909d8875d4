/**
 * The part of a 2D canvas that the animatic uses. The browser's context and the server's both have this shape, so the
 * same drawing code serves the editor's preview and the stand-in's videos.
 */
export type Drawable = CanvasImageSource | { readonly width: number; readonly height: number };

type Used =
  | 'save'
  | 'restore'
  | 'scale'
  | 'translate'
  | 'beginPath'
  | 'rect'
  | 'roundRect'
  | 'clip'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
  | 'createLinearGradient'
  | 'createRadialGradient'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'shadowColor'
  | 'shadowBlur'
  | 'shadowOffsetY'
  | 'imageSmoothingQuality'
  | 'globalAlpha';

export interface Canvas2D extends Pick<CanvasRenderingContext2D, Used> {
  drawImage(image: Drawable, x: number, y: number, width: number, height: number): void;
  drawImage(
    image: Drawable,
    fromX: number,
    fromY: number,
    fromWidth: number,
    fromHeight: number,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void;
}

/** An off-screen canvas: the browser makes it of `OffscreenCanvas`, the server of its own. */
export interface Layer {
  readonly image: Drawable;
  readonly context: Canvas2D;
}
export type MakeLayer = (width: number, height: number) => Layer;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
