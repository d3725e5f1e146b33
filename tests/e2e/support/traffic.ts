import type { BrowserContext, Request } from '@playwright/test';

/** A web request that the browser made, or a web socket that it opened. */
export interface Sent {
  url: string;
  /** As the browser calls it: "document", "fetch", "image", "websocket", … */
  type: string;
  /** Address of the page or worker that made it. */
  from: string;
}

/**
 * Records every web request that pages, extension pages and service workers make from now on.
 * The extension's own files are left out.
 * @returns a list that grows
 */
export async function recordTraffic(context: BrowserContext): Promise<Sent[]> {
  const sent: Sent[] = [];
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()))
      sent.push({ url: request.url(), type: request.resourceType(), from: senderOf(request) });
  });
  await context.routeWebSocket(/.*/, (socket) => {
    sent.push({ url: socket.url(), type: 'websocket', from: '' });
  });
  return sent;
}

/** The requests that the extension's pages or its service worker made. It promises that there are none. */
export function sentByExtension(sent: readonly Sent[]): Sent[] {
  return sent.filter(({ from }) => from.startsWith('chrome-extension:'));
}

/** Hosts of services that Chromium contacts by itself, with or without an extension. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/;

/**
 * Addresses that the browser asked for although nothing should have asked for them.
 * Leaves out the browser's own services, and hosts of pages that were opened: the browser connects to those ahead of
 * time.
 * @param asked what the dead-end proxy was asked for: "host:port", or a whole address
 * @param sent what was answered by stand-ins
 */
export function leaks(asked: readonly string[], sent: readonly Sent[]): string[] {
  const opened = new Set(sent.filter(({ type }) => type === 'document').map(({ url }) => new URL(url).hostname));
  return asked.filter((address) => {
    const host = new URL(address.includes('://') ? address : `https://${address}`).hostname;
    return !opened.has(host) && !BROWSERS_OWN.test(host);
  });
}

function senderOf(request: Request): string {
  const worker = request.serviceWorker();
  if (worker) return worker.url();
  try {
    return request.frame().url();
  } catch {
    // Playwright throws if this is a navigation whose frame does not exist yet.
    return '';
  }
}
