type Held = Pick<Lock, 'name' | 'mode'>;

/** Web Locks as far as the extension uses them: exclusive, by name, first come first served, free again after a failure. */
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
