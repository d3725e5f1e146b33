import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberSeen } from '../../browser/seen.ts';
import { readMemory } from '../../browser/storage.ts';
import { EMPTY_MEMORY } from '../../core/reader/memory.ts';
import { settled } from '../entrypoints/support/settled.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 12) });
});

describe('see', () => {
  it('tells what the reader had seen before, and remembers what they see now', async () => {
    expect(await rememberSeen('popup', '2026.1.1', false)).toBeUndefined();
    await settled();
    vi.setSystemTime(new Date(2026, 10, 23, 12));
    expect(await rememberSeen('popup', '2026.2.1', false)).toEqual({ version: '2026.1.1', day: '2026-11-22' });
    await settled();
    expect((await readMemory()).seen.popup).toEqual({ version: '2026.2.1', day: '2026-11-23' });
  });

  it('goes by what was read just now', async () => {
    const seen = { popup: { version: '2025.1.1', day: '2026-01-01' } };
    expect(await rememberSeen('popup', '2026.1.1', false, { ...EMPTY_MEMORY, seen })).toEqual(seen.popup);
  });

  it('keeps each surface for itself', async () => {
    await rememberSeen('popup', '2026.1.1', false);
    await settled();
    expect(await rememberSeen('profile', '2026.2.1', false)).toBeUndefined();
    await settled();
    expect((await rememberSeen('popup', '2026.2.1', false))?.version).toBe('2026.1.1');
    expect((await rememberSeen('profile', '2026.2.1', false))?.version).toBe('2026.2.1');
  });

  it('writes nothing where there is nothing to remember', async () => {
    await rememberSeen('popup', '2026.1.1', false);
    await settled();
    const write = vi.spyOn(fakeBrowser.storage.local, 'set');
    await rememberSeen('popup', '2026.1.1', false);
    await settled();
    expect(write).not.toHaveBeenCalled();
  });

  it('leaves no lasting trace of a private window', async () => {
    await rememberSeen('popup', '2026.1.1', true);
    await settled();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect((await rememberSeen('popup', '2026.1.1', true))?.version).toBe('2026.1.1');
  });

  it('goes on where it can’t be remembered', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await expect(rememberSeen('popup', '2026.1.1', false)).resolves.toBeUndefined();
    await settled();
  });
});
