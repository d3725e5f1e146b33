import { vi } from 'vitest';
import { seal } from '../../../core/bundle/seal.ts';
import { compile } from '../../../core/dataset/compile.ts';
import type { CitedProfile, Dataset } from '../../../core/dataset/dataset.ts';

/** The files of the extension's package that its pages can fetch. */
export interface Package {
  /** Contents of the files by path; a test may damage them. */
  files: Map<string, string>;
  /** Paths of the files fetched so far, in order. */
  fetched: string[];
}

/** Puts a dataset into the package, as the build does, and makes fetch() answer only from there. */
export function servePackage(dataset: Dataset<CitedProfile>): Package {
  const files = new Map([...compile(dataset)].map(([path, content]) => [path, seal(path, content)]));
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const [, path = ''] = url.split('chrome-extension://test-extension-id/');
    fetched.push(path);
    const text = files.get(path);
    if (text === undefined) throw new TypeError('Failed to fetch');
    return new Response(text);
  });
  return { files, fetched };
}
