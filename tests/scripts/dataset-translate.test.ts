import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { TranslationTexts } from '../../core/schema/translation.ts';
import { ROOT } from '../../scripts/run-command.ts';

const PATH = 'data/profiles/amazon/translations';

let tree = '';
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'translate-'));
  for (const folder of ['core', 'data', 'scripts', 'package.json'])
    cpSync(join(ROOT, folder), join(tree, folder), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

const read = (language: string) =>
  z.parse(TranslationTexts, JSON.parse(readFileSync(join(tree, PATH, language, 'claims.json'), 'utf8')));

/** Of a record with a number in it, so that a text without any is a fault. */
const [RECORD = '', { texts } = { texts: {} }] =
  Object.entries(
    z.parse(TranslationTexts, JSON.parse(readFileSync(join(ROOT, PATH, 'de', 'claims.json'), 'utf8'))).texts,
  ).find(([, one]) => /\d{4}/.test(one.texts.text ?? '')) ?? [];

function spoil(language: string): void {
  const file = read(language);
  const { texts: own, ...rest } = file.texts[RECORD] ?? { of: '', texts: {} };
  const spoilt = { ...file.texts, [RECORD]: { ...rest, texts: { ...own, text: 'x' } } };
  writeFileSync(join(tree, PATH, language, 'claims.json'), JSON.stringify({ ...file, texts: spoilt }));
}

function takeIn(language: string, own: object) {
  const sheet = join(tree, 'sheet.json');
  writeFileSync(sheet, JSON.stringify({ amazon: { claims: { [RECORD]: own } } }));
  const script = join(tree, 'scripts', 'dataset-translate.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--preserve-symlinks', script, language, sheet], {
    encoding: 'utf8',
  });
  return { code: status, stderr };
}

describe('npm run dataset:translate -- LANGUAGE FILE', { timeout: 60_000 }, () => {
  it('takes in a language while another has a fault', () => {
    spoil('fr');
    spoil('de');
    expect(takeIn('de', texts)).toEqual({ code: 0, stderr: '' });
    expect(read('de').texts[RECORD]?.texts).toEqual(texts);
  });

  it('says what is wrong with the texts that it took in, and with no others', () => {
    spoil('fr');
    const { code, stderr } = takeIn('de', { ...texts, text: 'x' });
    expect(code).toBe(1);
    expect(stderr).toContain('translations/de/claims.json');
    expect(stderr).not.toContain('translations/fr');
  });

  it('says in plain words why a file is none to take in', () => {
    const sheet = join(tree, 'broken.json');
    writeFileSync(sheet, '> npm wrote this\n{}\n');
    const script = join(tree, 'scripts', 'dataset-translate.ts');
    const args = ['--preserve-symlinks', script, 'de', sheet];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('broken.json: It is no valid JSON at line 1. It has to be what `npm run --silent');
  });
});
