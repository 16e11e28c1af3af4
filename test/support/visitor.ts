/** What came back, redirects not followed. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Where a redirect leads, or ''. */
  readonly location: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Somebody with a browser: keeps cookies, sends the Origin of the page, follows a redirect when asked to. */
export class Visitor {
  readonly url: string;
  readonly cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { headers });
  }

  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
    }
    return this.send(path, { method: 'POST', body: form, headers: { Origin: this.url, ...headers } });
  }

  /** Sends a form that holds files. */
  upload(
    path: string,
    fields: Fields,
    ...files: readonly ({ name: string; bytes: Uint8Array } | undefined)[]
  ): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
    for (const file of files) {
      if (file !== undefined) form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    }
    return this.send(path, { method: 'POST', body: form, headers: { Origin: this.url } });
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const sent = { 'Content-Type': 'application/json', Origin: this.url, ...headers };
    return this.send(path, { method: 'PUT', body: JSON.stringify(body), headers: sent });
  }

  /** Sends a form and goes where the answer leads. */
  async submit(path: string, fields: Fields = {}): Promise<Answer> {
    const answer = await this.post(path, fields);
    return answer.location === '' ? answer : this.get(answer.location);
  }

  async send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = cookie === '' ? init.headers : { Cookie: cookie, ...init.headers };
    const response = await fetch(new URL(path, this.url), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return {
      status: response.status,
      headers: response.headers,
      body: await response.text(),
      location: response.headers.get('location') ?? '',
    };
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    const isGone = attributes.some(attribute => /expires=Thu, 01 Jan 1970/i.test(attribute));
    if (isGone) this.cookies.delete(name.trim());
    else this.cookies.set(name.trim(), value.trim());
  }
}
