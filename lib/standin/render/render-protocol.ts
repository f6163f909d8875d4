/** The messages between the stand-in and its render process. */
import type { VideoFacts } from '../assets/video-facts.ts';
import type { RenderPlan } from './render-plan.ts';

export type RenderJob =
  | { readonly id: number; readonly type: 'render'; readonly plan: RenderPlan; readonly path: string }
  | { readonly id: number; readonly type: 'measure'; readonly path: string }
  | { readonly id: number; readonly type: 'draw'; readonly elementId: string; readonly path: string };

/** `facts` answers a measurement: null when the file is no video. */
export type RenderAnswer =
  | { readonly id: number; readonly ok: true; readonly facts: VideoFacts | null }
  | { readonly id: number; readonly ok: false; readonly message: string };
