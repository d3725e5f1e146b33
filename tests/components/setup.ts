import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { speakEnglish } from './english.ts';

beforeEach(speakEnglish);
afterEach(cleanup);
