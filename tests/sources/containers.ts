/** Files that hold others, as small as their formats allow: mails, mailboxes, web archives. */

export interface Part {
  readonly type: string;
  readonly name?: string;
  readonly bytes: Uint8Array | string;
}

/** A mail with its head, and parts where there are several: those with a name are attachments. */
export function mailOf(head: Readonly<Record<string, string>>, ...parts: readonly Part[]): string {
  const lines = Object.entries({ "MIME-Version": "1.0", ...head }).map(([name, value]) => `${name}: ${value}`);
  const partOf = ({ type, name, bytes }: Part): string[] =>
    name === undefined && typeof bytes === "string"
      ? [`Content-Type: ${type}; charset=utf-8`, "", bytes]
      : [`Content-Type: ${type}; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`, "Content-Transfer-Encoding: base64", "", Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\r\n")];
  if (parts.length === 1) return [...lines, ...partOf(parts[0])].join("\r\n");
  const type = parts.every(({ name }) => name === undefined) ? "alternative" : "mixed";
  return [...lines, `Content-Type: multipart/${type}; boundary="=part"`, "", ...parts.flatMap((part) => ["--=part", ...partOf(part)]), "--=part--", ""].join("\r\n");
}

/** Mails in a mailbox file, with the mark before lines "From …" in them. */
export const mboxOf = (...mails: readonly string[]): string =>
  mails.map((mail) => `From ada@pier.example Tue May  3 10:12:00 2022\n${mail.replace(/\r\n/g, "\n").replace(/^(>*From )/gm, (line, _mark, at: number) => (at === 0 ? line : `>${line}`))}\n\n`).join("");

export interface Kept {
  readonly url: string;
  readonly body: Uint8Array | string;
  readonly type?: string;
  readonly status?: number;
  readonly head?: readonly string[];
}

/** The records of a web archive, one by one: its own description, and for each page the question and the answer. */
export function warcOf(...pages: readonly Kept[]): readonly Uint8Array[] {
  const record = (fields: readonly string[], content: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(`WARC/1.0\r\n${fields.join("\r\n")}\r\nContent-Length: ${content.length}\r\n\r\n`), content, Buffer.from("\r\n\r\n")]);
  return [
    record(["WARC-Type: warcinfo", "Content-Type: application/warc-fields"], Buffer.from("software: none\r\n")),
    ...pages.flatMap(({ url, body, type = "text/html; charset=utf-8", status = 200, head = [] }) => [
      record(["WARC-Type: request", `WARC-Target-URI: ${url}`, "Content-Type: application/http; msgtype=request"], Buffer.from("GET / HTTP/1.1\r\nHost: pier.example\r\n\r\n")),
      record(["WARC-Type: response", `WARC-Target-URI: <${url}>`, "WARC-Date: 2024-01-01T00:00:00Z", "Content-Type: application/http; msgtype=response"], Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\nContent-Type: ${type}\r\n${head.map((line) => `${line}\r\n`).join("")}\r\n`), Buffer.from(body)])),
    ]),
  ];
}
