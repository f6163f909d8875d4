/**
 * The process that makes shot lists and contact sheets. Its job comes in as JSON. Apart, since decoders, canvas and
 * fonts of twenty megabytes have no place where people's work is; and a crash costs one sheet of paper.
 */
import { text } from 'node:stream/consumers';
import { writeContactSheet } from './contact-sheet.ts';
import type { PaperJob } from './paper-job.ts';
import { writeShotList } from './shot-list-pdf.ts';

const job = JSON.parse(await text(process.stdin)) as PaperJob;
await (job.kind === 'shot-list' ? writeShotList(job) : writeContactSheet(job));
