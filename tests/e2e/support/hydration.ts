import { join } from 'node:path';
import { rolldown } from 'rolldown';

const MODULES = join(import.meta.dirname, '../../../node_modules');

/** Takes over the document `<html><head><title>x</title></head><body><input></body></html>`, and notes what goes wrong. */
const REACT = `
import * as React from 'react';
import { hydrateRoot } from 'react-dom/client';
const e = React.createElement;
window.problems = [];
hydrateRoot(document, e('html', null, e('head', null, e('title', null, 'x')), e('body', null, e('input'))), {
  onRecoverableError: (error) => window.problems.push(String(error)),
});
`;

/** Preact takes over elements; here the body, from which it takes out what it does not know. */
const PREACT = `
import { h, hydrate } from 'preact';
window.problems = [];
hydrate(h('input'), document.body);
`;

const FRAMEWORKS = {
  'React 18': { entry: REACT, alias: {} },
  'React 19': {
    entry: REACT,
    alias: { react: join(MODULES, 'react-19'), 'react-dom': join(MODULES, 'react-dom-19') },
  },
  Preact: { entry: PREACT, alias: {} },
};

export type Framework = keyof typeof FRAMEWORKS;
export const HYDRATING = Object.keys(FRAMEWORKS) as Framework[];

/** A script by which a framework takes over a whole document that a server made. Problems go to `window.problems`. */
export async function hydrationBy(framework: Framework): Promise<string> {
  const { entry, alias } = FRAMEWORKS[framework];
  const bundle = await rolldown({
    input: 'hydrate.js',
    resolve: { alias },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'hydrate.js' ? join(MODULES, '..', 'hydrate.js') : null),
        load: (id) => (id.endsWith('hydrate.js') ? entry : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife' });
  return output[0].code;
}
