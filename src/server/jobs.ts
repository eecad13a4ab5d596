/** Reports being read: each job tells how far it is, and keeps its end for whoever asks late. */
import { randomUUID } from "node:crypto";

export type JobState = "queued" | "running" | "done" | "failed";

export interface JobFile {
  readonly name: string;
  readonly state: "read" | "known" | "failed";
  readonly document: string | null;
  readonly claims: number;
  readonly problem: string | null;
}

export interface Job {
  readonly id: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly files: readonly JobFile[];
  readonly error: string | null;
}

export type Report = (progress: { readonly done: number; readonly files?: readonly JobFile[] }) => void;

export interface Jobs {
  readonly start: (total: number, work: (report: Report) => Promise<readonly JobFile[]>) => Job;
  readonly get: (id: string) => Job | null;
  readonly watch: (id: string, listener: (job: Job) => void) => () => void;
  readonly idle: () => Promise<void>;
}

const kept = 100;

/** One job at a time: the ledger has one writer. */
export function openJobs(): Jobs {
  const jobs = new Map<string, Job>();
  const listeners = new Map<string, Set<(job: Job) => void>>();
  let last: Promise<unknown> = Promise.resolve();
  const set = (job: Job): void => {
    jobs.set(job.id, job);
    for (const listener of listeners.get(job.id) ?? []) listener(job);
  };
  return {
    start: (total, work) => {
      const id = randomUUID();
      const queued: Job = { id, state: "queued", done: 0, total, files: [], error: null };
      set(queued);
      if (jobs.size > kept) jobs.delete(jobs.keys().next().value!);
      last = last.then(async () => {
        set({ ...queued, state: "running" });
        try {
          const files = await work((progress) => set({ ...jobs.get(id)!, ...progress, state: "running" }));
          set({ id, state: "done", done: total, total, files, error: null });
        } catch (error) {
          set({ ...jobs.get(id)!, state: "failed", error: error instanceof Error ? error.message : String(error) });
        }
      });
      return queued;
    },
    get: (id) => jobs.get(id) ?? null,
    watch: (id, listener) => {
      const set = listeners.get(id) ?? new Set();
      listeners.set(id, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(id);
      };
    },
    idle: async () => {
      await last;
    },
  };
}
