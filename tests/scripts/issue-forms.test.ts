import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { ROOT } from '../../scripts/run-command.ts';

const text = z.string().check(z.minLength(1));
const id = z.string().check(z.regex(/^[\w-]+$/));
const validations = z.optional(z.strictObject({ required: z.boolean() }));
const attributes = z.strictObject({ label: text, description: z.optional(text), placeholder: z.optional(text) });

/** The keys that GitHub knows in a form, as far as these use them; it shows no form with another one. */
const Form = z.strictObject({
  name: text,
  description: text,
  title: z.optional(text),
  labels: z.optional(z.array(text)),
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
      z.strictObject({ type: z.literal('input'), id, attributes, validations }),
      z.strictObject({ type: z.literal('textarea'), id, attributes, validations }),
    ]),
  ),
});

const Config = z.strictObject({
  blank_issues_enabled: z.boolean(),
  contact_links: z.optional(z.array(z.strictObject({ name: text, url: z.url(), about: text }))),
});

const FOLDER = join(ROOT, '.github', 'ISSUE_TEMPLATE');
const forms = globSync('*.yml', { cwd: FOLDER, exclude: ['config.yml'] }).map((file) => ({
  name: basename(file, '.yml'),
  form: z.parse(Form, read(file)),
}));

function read(file: string): unknown {
  return parse(readFileSync(join(FOLDER, file), 'utf8'));
}

function fieldsOf(name: string): string[] {
  const form = forms.find((each) => each.name === name)?.form;
  return form?.body.flatMap((field) => (field.type === 'markdown' ? [] : [field.id])) ?? [];
}

describe('the issue forms', () => {
  it('are there for what readers may have to say', () => {
    expect(forms.map(({ name }) => name).sort()).toEqual([
      'bug',
      'company-missing',
      'page-wrongly-matched',
      'something-newer',
      'wrong-statement',
    ]);
    expect(z.safeParse(Config, read('config.yml')).success).toBe(true);
  });

  it('have the fields that the extension fills in', () => {
    const FILLED_IN = ['statement', 'file', 'version', 'words', 'what', 'source'];
    expect(fieldsOf('wrong-statement')).toEqual(FILLED_IN);
    expect(fieldsOf('something-newer')).toEqual(FILLED_IN);
  });

  it.each(forms)('$name names each field once, asks for something, and says that it is public', ({ name, form }) => {
    const fields = fieldsOf(name);
    expect(new Set(fields).size).toBe(fields.length);
    expect(form.body.some((field) => field.type !== 'markdown' && field.validations?.required)).toBe(true);
    expect(JSON.stringify(form.body)).toContain('is public');
  });

  it('asks for no address of a page without saying what it can tell', () => {
    const form = forms.find(({ name }) => name === 'page-wrongly-matched')?.form;
    expect(JSON.stringify(form?.body)).toContain('orders and accounts');
  });
});
