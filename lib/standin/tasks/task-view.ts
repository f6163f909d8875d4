/** A task as the wire shows it (kling-api.md §4). */
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
export function taskView(task: Task, origin: string): Record<string, unknown> {
  return {
    task_id: task.taskId,
    task_status: task.status,
    task_status_msg: task.statusMessage,
    task_info: taskInfo(task),
    task_result: task.status === 'succeed' ? { videos: [videoView(task, origin)] } : {},
    watermark_info: { enabled: task.request.watermark },
    ...(task.units === null ? {} : { final_unit_deduction: task.units }),
    created_at: task.createdAt,
    updated_at: task.updatedAt,
  };
}

const taskInfo = ({ externalTaskId }: Task): Record<string, unknown> =>
  externalTaskId === null ? {} : { external_task_id: externalTaskId };

function videoView(task: Task, origin: string): Record<string, unknown> {
  const url = `${origin}/standin/results/${task.videoId}.mp4`;
  return {
    id: task.videoId,
    url,
    // Every stand-in video is marked as such anyway: the extra link leads to the same pictures.
    ...(task.request.watermark ? { watermark_url: `${url}?watermark=1` } : {}),
    duration: String(task.seconds ?? 0),
  };
}
