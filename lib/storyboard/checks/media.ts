/** The pictures and videos themselves (kling-api.md §3.4, §3.6, §13.1). What nobody measured is left to the service. */
import type { Delivery } from '../delivery.ts';
import type { ImageReference, MediaFacts, Source, VideoReference } from '../document.ts';
import type { Issue, IssueCode } from '../issue.ts';
import { quoted, type View } from './view.ts';

/** Rates such as 23.976 are called 24 by everyone, and taken as such. */
const RATE_TOLERANCE = 0.05;

type Finding = readonly [code: IssueCode, sentence: string];

export function checkMedia({ limits, images, videos }: View, delivery: Delivery): Issue[] {
  const ofImages = images.flatMap((image) => issuesOf(image, '§3.4', image.source.facts ? imageFindings(image, image.source.facts) : []));
  const ofVideos = videos.flatMap((video) => issuesOf(video, '§3.6', video.source.facts ? videoFindings(video, video.source.facts) : []));
  return [...ofImages, ...ofVideos, ...(delivery.localVideos ? [] : videos.flatMap(checkLocal))];

  function imageFindings(image: ImageReference, facts: MediaFacts): Finding[] {
    const { mediaTypes, maxBytes, minSidePixels, maxElongation } = limits.image;
    const longer = Math.max(facts.width, facts.height);
    const shorter = Math.min(facts.width, facts.height);
    const findings: Finding[] = [];
    if (!mediaTypes.includes(facts.mediaType)) {
      findings.push([
        'image-type',
        `${quoted(image)} is of type ${facts.mediaType}; JPEG and PNG pictures are taken. Save it as one of these.`,
      ]);
    }
    if (facts.bytes > maxBytes) {
      findings.push([
        'image-too-large',
        `${quoted(image)} has ${megabytes(facts.bytes)}; at most ${megabytes(maxBytes)} are taken. Use a smaller picture.`,
      ]);
    }
    if (shorter < minSidePixels) {
      findings.push([
        'image-too-small',
        `${quoted(image)} is ${pixels(facts)}; both sides need at least ${minSidePixels}. Use a larger picture.`,
      ]);
    }
    if (longer > shorter * maxElongation) {
      findings.push([
        'image-too-elongated',
        `${quoted(image)} is ${pixels(facts)}; its longer side may be at most ${maxElongation} times the shorter. Crop it.`,
      ]);
    }
    return findings;
  }

  function videoFindings(video: VideoReference, facts: MediaFacts): Finding[] {
    const rules = limits.video;
    const findings: Finding[] = [];
    const { durationSeconds, framesPerSecond } = facts;
    if (!rules.mediaTypes.includes(facts.mediaType)) {
      findings.push([
        'video-type',
        `${quoted(video)} is of type ${facts.mediaType}; MP4 and MOV videos are taken. Save it as one of these.`,
      ]);
    }
    if (facts.bytes > rules.maxBytes) {
      findings.push(['video-too-large', `${quoted(video)} has ${megabytes(facts.bytes)}; at most ${megabytes(rules.maxBytes)} are taken.`]);
    }
    if (durationSeconds !== null && (durationSeconds < rules.minSeconds || durationSeconds > rules.maxSeconds)) {
      findings.push([
        'video-length',
        `${quoted(video)} lasts ${rounded(durationSeconds)} s; ${limits.label} takes ${rules.minSeconds} to ${rules.maxSeconds} s. Trim it.`,
      ]);
    }
    if (Math.min(facts.width, facts.height) < rules.minSidePixels || Math.max(facts.width, facts.height) > rules.maxSidePixels) {
      findings.push([
        'video-size',
        `${quoted(video)} is ${pixels(facts)}; ${limits.label} takes sides of ${rules.minSidePixels} to ${rules.maxSidePixels}. Resize it.`,
      ]);
    } else if (rules.maxAreaPixels !== null && facts.width * facts.height > rules.maxAreaPixels) {
      const megapixels = rounded(rules.maxAreaPixels / 1_000_000);
      findings.push(['video-size', `${quoted(video)} is ${pixels(facts)}; at most ${megapixels} million pixels are taken. Resize it.`]);
    }
    const isSlow = framesPerSecond !== null && framesPerSecond < rules.minFramesPerSecond - RATE_TOLERANCE;
    const isFast = framesPerSecond !== null && framesPerSecond > rules.maxFramesPerSecond + RATE_TOLERANCE;
    if (isSlow || isFast) {
      findings.push([
        'video-rate',
        `${quoted(video)} has ${rounded(framesPerSecond)} frames per second; ${rules.minFramesPerSecond} to ${rules.maxFramesPerSecond} are taken.`,
      ]);
    }
    return findings;
  }
}

function issuesOf(reference: ImageReference | VideoReference, rule: string, findings: readonly Finding[]): Issue[] {
  const place = { at: 'reference', referenceId: reference.id } as const;
  const issues = findings.map(([code, sentence]): Issue => ({ code, place, sentence, fixes: [], rule }));
  if (isUnusableAddress(reference.source)) {
    const sentence = `The address of ${quoted(reference)} is not a web address. It has to begin with https:// or http://.`;
    issues.push({ code: 'address-invalid', place, sentence, fixes: [], rule: '§13.1' });
  }
  return issues;
}

function checkLocal(video: VideoReference): Issue[] {
  if (video.source.type === 'url') return [];
  const sentence = `${quoted(video)} is stored here, where Kling cannot fetch it. Set PUBLIC_URL on this server to the address under which the internet reaches it, or add the video by its URL.`;
  return [{ code: 'video-local', place: { at: 'reference', referenceId: video.id }, sentence, fixes: [], rule: null }];
}

function isUnusableAddress(source: Source): boolean {
  return source.type === 'url' && !(/^https?:/i.test(source.url) && URL.canParse(source.url));
}

function pixels({ width, height }: MediaFacts): string {
  return `${width} × ${height} pixels`;
}

/** Rounded up, so that what is over a limit never reads as the limit itself. */
function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
