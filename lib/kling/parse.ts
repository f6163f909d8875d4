/** From a create request, ours or anyone's, to a storyboard: the inverse of compile. */
import { ok, type Result } from '#lib/kernel/result.ts';
import { fromRaw } from '#lib/prompt/raw.ts';
import { tokenText } from '#lib/prompt/tokens.ts';
import {
  DOCUMENT_VERSION,
  type ImpliableSetting,
  type Kind,
  NOTHING_ASIDE,
  type Reference,
  type Settings,
  type Storyboard,
} from '#lib/storyboard/document.ts';
import { storyboardSchema } from '#lib/storyboard/document-schema.ts';
import { malformed, notExpressible, type ParseFailure } from './parse-failure.ts';
import { checkTiming, readPlan } from './parse-plan.ts';
import { type ParseOptions, readReferences } from './parse-references.ts';
import { type ParsedRequest, requestSchema } from './request-schema.ts';
import { aspectRatioNeed, durationNeed } from './silences.ts';
import { MODE_NAMES, MODEL_NAMES, ourWord, WIRE_DEFAULTS } from './words.ts';

export interface ParsedStoryboard {
  readonly storyboard: Storyboard;
  readonly externalTaskId: string | null;
  readonly callbackUrl: string | null;
}

const TITLE = 'Imported request';

/** Reads a request into a storyboard that compiles to it again. References that no prompt names are pinned, so that they stay. */
export function parse(request: unknown, options: ParseOptions): Result<ParsedStoryboard, ParseFailure> {
  const read = requestSchema.safeParse(request);
  if (!read.success) return malformed(read.error);
  const body = read.data;
  const plan = readPlan(body);
  if (!plan.ok) return plan;
  const { kind, prompts, seconds } = plan.value;

  const references = readReferences(body, prompts, options);
  const idOf = new Map(references.map(({ token, reference }) => [token, reference.id]));
  const stored = prompts.map((raw) => fromRaw(raw, ({ kind: tokenKind, number }) => idOf.get(tokenText(tokenKind, number)) ?? null));
  const sent = references.map(({ reference }) => reference);
  const settings = readSettings(body, kind, sent);

  // A duration without effect is not held against the request.
  const hasOwnLength = durationNeed(sent, kind === 'storyboard') !== 'ignored';
  const totalSeconds = (hasOwnLength ? body.duration : undefined) ?? WIRE_DEFAULTS.durationSeconds;
  const timing = checkTiming(kind, seconds, totalSeconds);
  if (timing !== null) return notExpressible(timing.path, timing.sentence);

  const board: Storyboard = {
    version: DOCUMENT_VERSION,
    title: TITLE,
    kind,
    settings,
    totalSeconds,
    totalLocked: false,
    shots:
      kind === 'storyboard'
        ? stored.map((prompt, index) => ({ id: options.makeId(), prompt, seconds: seconds[index] ?? 0 }))
        : [{ id: options.makeId(), prompt: '', seconds: totalSeconds }],
    autoPrompt: kind === 'auto' ? (stored[0] ?? '') : '',
    singlePrompt: kind === 'single' ? (stored[0] ?? '') : '',
    references: sent,
    aside: NOTHING_ASIDE,
  };
  const storyboard = storyboardSchema.safeParse(board);
  if (!storyboard.success) {
    const path = storyboard.error.issues[0]?.path.join('.') ?? '';
    return notExpressible('', `This request is larger than a storyboard can be (${path}). Shorten its prompts or send fewer references.`);
  }
  return ok({ storyboard: storyboard.data, externalTaskId: body.external_task_id ?? null, callbackUrl: body.callback_url ?? null });
}

function readSettings(body: ParsedRequest, kind: Kind, sent: readonly Reference[]): Settings {
  const model = body.model_name === undefined ? WIRE_DEFAULTS.model : ourWord(MODEL_NAMES, body.model_name);
  const implied: ImpliableSetting[] = [];
  if (body.mode === undefined) implied.push('mode');
  if (body.aspect_ratio === undefined && aspectRatioNeed(sent) === 'optional') implied.push('aspectRatio');
  if (body.sound === undefined && model !== 'kling-o1') implied.push('sound');
  if (body.duration === undefined && durationNeed(sent, kind === 'storyboard') === 'optional') implied.push('duration');
  return {
    model,
    mode: body.mode === undefined ? WIRE_DEFAULTS.mode : ourWord(MODE_NAMES, body.mode),
    aspectRatio: body.aspect_ratio ?? WIRE_DEFAULTS.aspectRatio,
    sound: body.sound === undefined ? WIRE_DEFAULTS.sound : body.sound === 'on',
    watermark: body.watermark_info?.enabled ?? false,
    implied,
  };
}
