import type { Effects } from "../pipeline/effects.ts";

export interface ProgressBar {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const everyMs = 100;

/** One line on standard error that is written over; nothing where there is no terminal, unless it was asked for. */
export function progressBar(effects: Effects, always: boolean): ProgressBar {
  let last = 0;
  let shown = false;
  return {
    show: (text) => {
      const now = effects.now().getTime();
      if ((!effects.isErrTty && !always) || now - last < (effects.isErrTty ? everyMs : 1000)) return;
      last = now;
      if (effects.isErrTty) effects.err(`\r\u001b[2K${text}`);
      else effects.err(`${text}\n`);
      shown = true;
    },
    clear: () => {
      if (shown && effects.isErrTty) effects.err("\r\u001b[2K");
      shown = false;
    },
  };
}
