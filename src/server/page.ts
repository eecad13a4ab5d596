/** The page's own files, from `dist/web`: nothing else is ever served, and nothing from elsewhere is needed. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync, constants } from "node:zlib";

interface PageFile {
  readonly type: string;
  readonly etag: string;
  readonly immutable: boolean;
  readonly plain: Buffer;
  readonly gzip: () => Buffer;
  readonly brotli: () => Buffer;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
};

export interface PageFiles {
  readonly answer: (path: string, request: Request) => Response | null;
}

/** All files are read once: the page is small, and a path that is not among them cannot leave the folder. */
export function loadPage(folder = pageFolder()): PageFiles {
  const files = new Map<string, PageFile>();
  if (folder !== null) {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const type = types[extname(name)];
      if (!type) continue;
      const plain = readFileSync(join(folder, name));
      files.set(`/${name.replaceAll("\\", "/")}`, {
        type,
        plain,
        etag: `"${createHash("sha1").update(plain).digest("base64url")}"`,
        immutable: name.startsWith("assets"),
        gzip: once(() => gzipSync(plain)),
        brotli: once(() => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })),
      });
    }
  }
  return {
    answer: (path, request) => {
      const file = files.get(path) ?? (extname(path) === "" ? files.get("/index.html") : undefined);
      return file ? serveFile(file, request) : null;
    },
  };
}

function serveFile(file: PageFile, request: Request): Response {
  const headers: Record<string, string> = {
    "content-type": file.type,
    etag: file.etag,
    vary: "accept-encoding",
    "cache-control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
  };
  if (request.headers.get("if-none-match") === file.etag) return new Response(null, { status: 304, headers });
  const accepts = request.headers.get("accept-encoding") ?? "";
  const packed =
    file.plain.length > 1024 && !file.type.startsWith("image/png") ? (/\bbr\b/.test(accepts) ? "br" : /\bgzip\b/.test(accepts) ? "gzip" : null) : null;
  if (packed) headers["content-encoding"] = packed;
  const body = packed === "br" ? file.brotli() : packed === "gzip" ? file.gzip() : file.plain;
  return new Response(request.method === "HEAD" ? null : new Uint8Array(body), { headers });
}

/** `dist/web` beside the sources or beside the built bundle; null where the page is not built. */
export function pageFolder(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 5; up++) {
    for (const candidate of [join(folder, "dist", "web"), join(folder, "web")]) {
      if (existsSync(join(candidate, "index.html")) && existsSync(join(candidate, "assets"))) return candidate;
    }
    folder = dirname(folder);
  }
  return null;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
