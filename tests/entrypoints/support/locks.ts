type Held = Pick<Lock, 'name' | 'mode'>;

/**
 * Fakes Web Locks as far as the extension uses them: exclusive, by name, first come first served, released after a
 * failure too.
 */
export class FakeLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  request<T>(name: string, callback: (lock: Held) => T | Promise<T>): Promise<T> {
    const mine = (this.#last.get(name) ?? Promise.resolve()).then(() => callback({ name, mode: 'exclusive' }));
    this.#last.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  }
}
