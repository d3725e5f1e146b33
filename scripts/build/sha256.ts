import { createHash } from 'node:crypto';

/** Makes the SHA-256 of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
