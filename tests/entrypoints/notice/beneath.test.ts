import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isFocusInText, shadowRootOf } from '../../../entrypoints/notice/beneath.ts';

/** Puts something into a closed root, as chat widgets and other extensions do. */
function closedRoot(html = ''): { element: HTMLElement; root: ShadowRoot } {
  const element = document.createElement('x-widget');
  const root = element.attachShadow({ mode: 'closed' });
  root.innerHTML = html;
  document.body.append(element);
  return { element, root };
}

const told = () => vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot');

beforeEach(() => document.body.replaceChildren());
afterEach(() => vi.unstubAllEnvs());

describe('the shadow root of an element', () => {
  it('is told by the element in Firefox, a closed one too', () => {
    vi.stubEnv('BROWSER', 'firefox');
    const asked = told();
    const { element, root } = closedRoot();
    expect(shadowRootOf(Object.assign(element, { openOrClosedShadowRoot: root }))).toBe(root);
    expect(shadowRootOf(Object.assign(element, { openOrClosedShadowRoot: null }))).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  it('is told by the browser in Chromium, a closed one too', () => {
    const { element, root } = closedRoot();
    const asked = told().mockImplementation(((of: Element) => (of === element ? root : null)) as never);
    expect(shadowRootOf(element)).toBe(root);
    expect(shadowRootOf(document.body)).toBeNull();
    expect(asked).toHaveBeenCalledWith(element);
  });

  it('is none where the browser has no way to tell, and for what can have none', () => {
    const asked = told();
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    expect(shadowRootOf(svg)).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
    vi.spyOn(fakeBrowser as { dom: unknown }, 'dom', 'get').mockReturnValue(undefined);
    expect(shadowRootOf(closedRoot().element)).toBeUndefined();
  });
});

describe('letters typed', () => {
  it('make text where the focus is in a field, a closed root’s too', () => {
    const { element, root } = closedRoot('<input><button>Press</button>');
    const field = root.querySelector('input');
    told().mockImplementation(((of: Element) => (of === element ? root : null)) as never);
    field?.focus();
    expect(isFocusInText()).toBe(true);
    root.querySelector('button')?.focus();
    expect(isFocusInText()).toBe(false);
  });
});
