/** The shapes of what views give, as zod schemas: the server checks with them, the page takes its types from them. */
export * from "./page/shapes.ts";
