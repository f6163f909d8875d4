/** A task as the wire shows it (docs/kling-omni.md §4). */
import type { ResultLinks } from '../results/result-links.ts';
import type { Task } from './task.ts';

/** What create answers. */
export function createdView(task: Task): Record<string, unknown> {
  return {
    task_id: task.taskId,
    task_status: task.status,
    task_info: taskInfo(task),
    created_at: task.createdAt,
    updated_at: task.updatedAt,
  };
}

/** What a query answers. `origin` is where the client reached us, since result links lead back there. */
export function taskView(task: Task, origin: string, links: Pick<ResultLinks, 'pathTo'>): Record<string, unknown> {
  return {
    task_id: task.taskId,
    task_status: task.status,
    task_status_msg: task.statusMessage,
    task_info: taskInfo(task),
    task_result: task.status === 'succeed' ? { videos: [videoView(task, origin, links)] } : {},
    watermark_info: { enabled: task.request.watermark },
    ...(task.units === null ? {} : { final_unit_deduction: task.units }),
    created_at: task.createdAt,
    updated_at: task.updatedAt,
  };
}

const taskInfo = ({ externalTaskId }: Task): Record<string, unknown> =>
  externalTaskId === null ? {} : { external_task_id: externalTaskId };

function videoView(task: Task, origin: string, links: Pick<ResultLinks, 'pathTo'>): Record<string, unknown> {
  const { videoId, request } = task;
  const urlTo = (watermarked: boolean): string => origin + links.pathTo({ videoId, watermarked }, task.updatedAt);
  return {
    id: videoId,
    url: urlTo(false),
    ...(request.watermark ? { watermark_url: urlTo(true) } : {}),
    // An edit is as long as its input, to the frame.
    duration: String(Number((task.seconds ?? 0).toFixed(3))),
  };
}

/** What a callback says (docs/kling-omni.md §5.1): the bare task, and never the watermarked address. */
export function callbackView(task: Task, links: Pick<ResultLinks, 'pathTo'>): Record<string, unknown> {
  const { watermark_url: _, ...video } = videoView(task, task.origin, links);
  return {
    task_id: task.taskId,
    task_status: task.status,
    task_status_msg: task.statusMessage,
    task_info: taskInfo(task),
    task_result: task.status === 'succeed' ? { videos: [video] } : {},
    ...(task.units === null ? {} : { final_unit_deduction: task.units }),
    created_at: task.createdAt,
    updated_at: task.updatedAt,
  };
}
