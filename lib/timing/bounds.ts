/** What every storyboard's timing keeps to, in whole seconds (docs/kling-omni.md §3.3 and §3.8: 1 to 6 shots, each at least 1 s, 3 to 15 s in all). */
export const TIMING = {
  minShots: 1,
  maxShots: 6,
  minShotSeconds: 1,
  minTotalSeconds: 3,
  maxTotalSeconds: 15,
} as const;
