import type { Answer } from '../../core/dataset/links/judge.ts';

/** How addresses are asked for. */
export interface Asking {
  /** In milliseconds: an answer that takes longer is none. */
  timeout: number;
  /** As what we ask, so that whoever keeps a server knows. */
  agent: string;
}

const MOST_REDIRECTS = 10;
/** Of a page, its beginning is enough to tell its title. */
const MOST_BYTES = 200_000;

/** Asks for an address, follows its redirects, and reads what its page calls itself. It never throws. */
export async function askFor(url: string, asking: Asking): Promise<Answer> {
  const redirects: Answer['redirects'] = [];
  const nothing = { redirects, title: '', heading: '' };
  try {
    let at = url;
    for (;;) {
      const response = await request(at, asking);
      const to = targetOf(response, at);
      if (to === undefined)
        return { ...nothing, status: response.status, failure: undefined, ...(await namesIn(response)) };
      await response.body?.cancel();
      redirects.push({ status: response.status, to });
      if (redirects.length > MOST_REDIRECTS)
        return { ...nothing, status: undefined, failure: 'it redirects without end' };
      at = to;
    }
  } catch (error) {
    return { ...nothing, status: undefined, failure: reasonOf(error, asking) };
  }
}

function request(url: string, { timeout, agent }: Asking): Promise<Response> {
  return fetch(url, {
    redirect: 'manual',
    headers: { 'user-agent': agent, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    signal: AbortSignal.timeout(timeout),
  });
}

function targetOf({ status, headers }: Response, from: string): string | undefined {
  const location = headers.get('location');
  if (status < 300 || status >= 400 || location === null) return undefined;
  const to = URL.parse(location, from);
  if (!to || !/^https?:$/.test(to.protocol)) throw new Error(`it redirects to ${location}`);
  return to.href;
}

async function namesIn(response: Response): Promise<Pick<Answer, 'title' | 'heading'>> {
  const isPage = /html/.test(response.headers.get('content-type') ?? '');
  const html = isPage ? await beginningOf(response) : '';
  if (!isPage) await response.body?.cancel();
  return { title: textIn(html, 'title'), heading: textIn(html, 'h1') };
}

async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    // Leaving the loop cancels the rest.
    if (text.length > MOST_BYTES) break;
  }
  return text;
}

/** The text of the first such element, in one line of at most 80 characters. */
function textIn(html: string, element: string): string {
  const content = new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, 'i').exec(html)?.[1] ?? '';
  const text = content.replace(/<[^>]*>/g, ' ').replace(/&(rsquo|#8217|#39|#x27|apos);/gi, '’');
  return text.replace(/\s+/g, ' ').trim().slice(0, 80);
}

function reasonOf(error: unknown, { timeout }: Asking): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `it took longer than ${timeout / 1000} s`;
  const cause = error instanceof Error ? (error.cause as { code?: string; message?: string } | undefined) : undefined;
  return cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : String(error));
}
