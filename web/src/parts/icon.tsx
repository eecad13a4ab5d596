import type { ReactNode } from "react";

const paths = {
  menu: "M2 4h12M2 8h12M2 12h12",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4 14 14",
  theme: "M8 2a6 6 0 1 0 0 12ZM8 2a6 6 0 0 1 0 12",
  keys: "M1.5 4h13v8h-13ZM4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M4.5 9.6h7",
  left: "M10 3 5 8l5 5",
  right: "m6 3 5 5-5 5",
  close: "m4 4 8 8M12 4l-8 8",
  flag: "M4 14V2.5h8L9.8 5.7 12 9H4",
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z",
  add: "M8 3v10M3 8h10",
  down: "M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10",
  brief: "M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3M5.5 7.5h5M5.5 9.7h5M5.5 11.9h3",
  table: "M2 3h12v10H2ZM2 6.5h12M6.5 3v10",
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { readonly name: IconName }): ReactNode => (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
