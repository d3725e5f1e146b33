import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Request } from '../../../core/notice/messages.ts';
import { settled } from './settled.ts';

interface Question {
  request: Request;
  answer: (reply: unknown) => void;
}

/** A background that answers when and in which order a test wants. */
export class SlowBackground {
  readonly questions: Question[] = [];
  readonly sendMessage = vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockImplementation(((request: Request) => this.#ask(request)) as never);

  #ask(request: Request): Promise<unknown> {
    return new Promise((answer) => this.questions.push({ request, answer }));
  }

  /** The requests of one type, in order. */
  asked<T extends Request['type']>(type: T): Extract<Request, { type: T }>[] {
    return this.questions.flatMap(({ request }) => (request.type === type ? (request as never) : []));
  }

  /**
   * Answers the nth question of a type (from 0; the last one if left out), and waits until the notice has taken the
   * answer in.
   */
  async answer(type: Request['type'], reply: unknown, nth = -1): Promise<void> {
    const question = this.questions.filter(({ request }) => request.type === type).at(nth);
    if (!question) throw new Error(`nobody asked for “${type}” (${nth})`);
    question.answer(reply);
    await settled();
  }

  /** Answers what is still unanswered, lest it be asked once more in a later test. */
  async end(): Promise<void> {
    for (const { request, answer } of this.questions)
      answer(request.type === 'chip' || request.type === 'panel' ? null : true);
    await settled();
  }

  /** From now on every question throws, as when the extension was updated or switched off. */
  vanish(): void {
    this.sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
  }
}
