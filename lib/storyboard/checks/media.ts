/** The pictures and videos themselves (docs/kling-omni.md §3.4, §3.6, §13.1). What nobody measured is left to the service. */
import { isWebAddress } from '#lib/kernel/web-address.ts';
import type { Delivery } from '../delivery.ts';
import type { ImageReference, MediaFacts, Source, VideoReference } from '../document.ts';
import { type ImageProblem, imageProblems } from '../images/problems.ts';
import type { Fix, ImageFix, Issue, IssueCode, IssueValues } from '../issue.ts';
import type { View } from './view.ts';

/** Rates such as 23.976 are called 24 by everyone, and taken as such. */
const RATE_TOLERANCE = 0.05;

interface Finding {
  readonly code: IssueCode;
  readonly message: Issue['message'];
  readonly values: IssueValues;
  readonly fixes?: readonly Fix[];
}

export function checkMedia({ limits, images, videos }: View, delivery: Delivery): Issue[] {
  const isHere = ({ source }: ImageReference | VideoReference) =>
    source.type === 'url' || delivery.missingFileIds?.includes(source.fileId) !== true;
  const missing = [...images, ...videos].filter((each) => !isHere(each)).map(missingFile);
  // Of a file that is not here, what it is like does not matter.
  const storedVideos = videos.filter(isHere);
  const local = delivery.localVideos ? [] : storedVideos.flatMap(checkLocal);
  return [...missing, ...images.filter(isHere).flatMap(checkImage), ...storedVideos.flatMap(checkVideo), ...local];

  function checkImage(image: ImageReference): Issue[] {
    const { facts } = image.source;
    const findings = facts === null ? [] : imageProblems(facts, limits.image).map((problem) => imageFinding(image, facts, problem));
    return issuesOf(image, '§3.4', findings);
  }

  function imageFinding(image: ImageReference, facts: MediaFacts, problem: ImageProblem): Finding {
    const { maxBytes, minSidePixels, maxElongation } = limits.image;
    const about: Readonly<Record<ImageProblem, IssueValues>> = {
      'image-type': { type: facts.mediaType },
      'image-too-large': { size: megabytes(facts.bytes), most: megabytes(maxBytes) },
      'image-too-small': { pixels: pixels(facts), least: minSidePixels },
      'image-too-elongated': { pixels: pixels(facts), most: maxElongation },
    };
    return { code: problem, message: problem, values: about[problem], fixes: mending(image, problem) };
  }

  function checkVideo(video: VideoReference): Issue[] {
    const { facts } = video.source;
    return issuesOf(video, '§3.6', facts === null ? [] : videoFindings(facts));
  }

  function videoFindings(facts: MediaFacts): Finding[] {
    const rules = limits.video;
    const model = limits.label;
    const { durationSeconds, framesPerSecond } = facts;
    const longer = Math.max(facts.width, facts.height);
    const shorter = Math.min(facts.width, facts.height);
    const findings: Finding[] = [];
    if (!rules.mediaTypes.includes(facts.mediaType)) {
      findings.push({ code: 'video-type', message: 'video-type', values: { type: facts.mediaType } });
    }
    if (facts.bytes > rules.maxBytes) {
      const values = { size: megabytes(facts.bytes), most: megabytes(rules.maxBytes) };
      findings.push({ code: 'video-too-large', message: 'video-too-large', values });
    }
    if (durationSeconds !== null && (durationSeconds < rules.minSeconds || durationSeconds > rules.maxSeconds)) {
      const values = { length: rounded(durationSeconds), model, min: rules.minSeconds, max: rules.maxSeconds };
      findings.push({ code: 'video-length', message: 'video-length', values });
    }
    if (shorter < rules.minSidePixels || longer > rules.maxSidePixels) {
      const values = { pixels: pixels(facts), model, min: rules.minSidePixels, max: rules.maxSidePixels };
      findings.push({ code: 'video-size', message: 'video-size', values });
    } else if (rules.maxAreaPixels !== null && facts.width * facts.height > rules.maxAreaPixels) {
      const values = { pixels: pixels(facts), most: rounded(rules.maxAreaPixels / 1_000_000) };
      findings.push({ code: 'video-size', message: 'video-area', values });
    }
    const isSlow = framesPerSecond !== null && framesPerSecond < rules.minFramesPerSecond - RATE_TOLERANCE;
    const isFast = framesPerSecond !== null && framesPerSecond > rules.maxFramesPerSecond + RATE_TOLERANCE;
    if (isSlow || isFast) {
      const values = { rate: rounded(framesPerSecond), min: rules.minFramesPerSecond, max: rules.maxFramesPerSecond };
      findings.push({ code: 'video-rate', message: 'video-rate', values });
    }
    return findings;
  }
}

function issuesOf(reference: ImageReference | VideoReference, rule: string, findings: readonly Finding[]): Issue[] {
  const place = { at: 'reference', referenceId: reference.id } as const;
  const all: Finding[] = isUnusableAddress(reference.source)
    ? [...findings, { code: 'address-invalid', message: 'address-invalid', values: {} }]
    : [...findings];
  return all.map(({ code, message, values, fixes = [] }) => ({
    code,
    place,
    message,
    values: { name: reference.name, ...values },
    fixes,
    rule: code === 'address-invalid' ? '§13.1' : rule,
  }));
}

/** Only what we have a copy of can be made anew. */
function mending(image: ImageReference, problem: ImageProblem): ImageFix[] {
  if (image.source.type === 'url' && image.source.copyId === undefined) return [];
  const labels = {
    'image-type': 'convert',
    'image-too-large': 'shrink',
    'image-too-small': 'scale-up',
    'image-too-elongated': 'crop',
  } as const;
  const how = problem === 'image-too-elongated' ? 'crop' : 'mend';
  return [{ kind: 'image', label: labels[problem], values: {}, referenceId: image.id, how }];
}

function missingFile({ id, name }: ImageReference | VideoReference): Issue {
  const place = { at: 'reference', referenceId: id } as const;
  return { code: 'file-missing', place, message: 'file-missing', values: { name }, fixes: [], rule: null };
}

function checkLocal(video: VideoReference): Issue[] {
  if (video.source.type === 'url') return [];
  const place = { at: 'reference', referenceId: video.id } as const;
  return [{ code: 'video-local', place, message: 'video-local', values: { name: video.name }, fixes: [], rule: null }];
}

function isUnusableAddress(source: Source): boolean {
  return source.type === 'url' && !isWebAddress(source.url);
}

function pixels({ width, height }: MediaFacts): string {
  return `${width} × ${height}`;
}

/** Rounded up, so that what is over a limit never reads as the limit itself. */
function megabytes(bytes: number): string {
  return String(Math.ceil((bytes / 1024 / 1024) * 10) / 10);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
